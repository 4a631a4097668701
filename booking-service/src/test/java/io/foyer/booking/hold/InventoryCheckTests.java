package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.Astray.Kind;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.springframework.beans.factory.annotation.Autowired;

/** What is astray is found, shown and mended; what is only under way is not taken for it. */
@CheckoutTest
class InventoryCheckTests {

    private static final int SEATS = 4;
    private static final int PLACES = 20;

    private final UUID floor = UUID.randomUUID();

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private SeatHolds holds;
    @Autowired private LiveMaps maps;
    @Autowired private InventoryCheck check;
    @Autowired private InventoryLook look;
    @Autowired private MapRepair repair;
    @Autowired private RedissonClient redis;
    @Autowired private MeterRegistry metrics;

    private ShowtimeOnSale showtime = Fixtures.showtime(1);

    @BeforeEach
    void putOnSale() {
        showtime =
                shop.publish(
                        Fixtures.showtime(
                                UUID.randomUUID(),
                                Fixtures.standing(
                                        Fixtures.layout(SEATS, Set.of()), floor, PLACES)));
        assertThat(maps.ensureLoaded(showtime.id())).isTrue();
        endOtherSales();
    }

    /** Those of other tests are hundreds, and a walk would pass them all. */
    private void endOtherSales() {
        rows.change(
                """
                UPDATE showtime_on_sale
                   SET on_sale_from = on_sale_from - interval '10 y', on_sale_until = now() - interval '2 h'
                 WHERE id <> ? AND on_sale_until > now() - interval '2 h'
                """,
                showtime.id());
    }

    @Test
    void whatIsHeldPaidForAndSoldIsNotAstray() {
        hold();
        var sold = hold();
        claim(sold, "CONFIRMED", placesOf(sold));
        holds.sell(showtime.id(), sold, placesOf(sold));

        walk();

        assertThat(look.at(showtime.id())).isEmpty();
        assertThat(check.certain(showtime.id())).isEmpty();
    }

    @Test
    void aSaleThatTheMapMissedIsFoundAndMended() {
        claim(new HoldId(UUID.randomUUID()), "CONFIRMED", List.of(7));

        walkUntilSomethingIsCertain();

        assertThat(check.certain(showtime.id())).containsExactly(new Astray(Kind.SOLD, 7));
        assertThat(gauge("sold")).isPositive();
        repair.look();
        repair.look();
        walk();
        assertThat(check.certain(showtime.id())).isEmpty();
    }

    @Test
    void aPlaceThatIsShownAsHeldAndNobodyHasIsFoundAndMended() {
        redraw(place -> place == 9 ? SeatBits.HELD : SeatBits.FREE);

        walkUntilSomethingIsCertain();

        assertThat(check.certain(showtime.id())).containsExactly(new Astray(Kind.HELD, 9));
        repair.look();
        repair.look();
        walk();
        assertThat(check.certain(showtime.id())).isEmpty();
    }

    @Test
    void aHoldThatTheMapDoesNotShowIsFoundAndMended() {
        var held = placesOf(hold());
        redraw(place -> SeatBits.FREE);
        assertThat(look.at(showtime.id()))
                .hasSize(held.size())
                .allMatch(astray -> astray.kind() == Kind.HIDDEN);

        walk();
        maps.ensureLoaded(showtime.id());

        assertThat(held).allMatch(place -> shown().state(place) == SeatBits.HELD);
        walk();
        assertThat(check.certain(showtime.id())).isEmpty();
    }

    @Test
    void oneLookProvesNothing() {
        claim(new HoldId(UUID.randomUUID()), "PAYING", List.of(7));
        assertThat(look.at(showtime.id())).containsExactly(new Astray(Kind.HELD, 7));
        assertThat(check.certain(showtime.id())).isEmpty();
    }

    @Test
    void aSaleThatHappenedTwiceHasAnAlarmThatIsSilent() {
        walk();
        assertThat(metrics.get("foyer.inventory.sold.twice").gauge().value()).isZero();
    }

    /**
     * Looks until every showtime of this database was looked at, and those under suspicion twice.
     */
    private void walk() {
        IntStream.rangeClosed(0, looks()).forEach(i -> check.look());
    }

    /** And no further: what is certain is mended, by whoever looks after showtimes in use. */
    private void walkUntilSomethingIsCertain() {
        for (var i = 0; i <= looks() && check.certain(showtime.id()).isEmpty(); i++) {
            check.look();
        }
    }

    private int looks() {
        return 2
                * (2
                        + rows.count(
                                        """
                                        SELECT count(*) FROM showtime_on_sale
                                         WHERE on_sale_until > now() - interval '1 h'
                                        """)
                                / 20);
    }

    private double gauge(String kind) {
        return metrics.get("foyer.inventory.astray").tag("kind", kind).gauge().value();
    }

    private HoldId hold() {
        var id = new HoldId(UUID.randomUUID());
        assertThat(holds.hold(request(id))).isInstanceOf(HoldOutcome.Held.class);
        return id;
    }

    private List<Integer> placesOf(HoldId id) {
        return ((HoldOutcome.Held) holds.hold(request(id))).ordinals();
    }

    private HoldRequest request(HoldId id) {
        return new HoldRequest(
                showtime.id(),
                id,
                id.value(),
                List.of(),
                List.of(new StandingPlaces(floor, SEATS, PLACES, 3)),
                Duration.ofMinutes(10),
                8);
    }

    private void claim(HoldId booking, String status, List<Integer> places) {
        for (var place : places) {
            rows.change(
                    """
                    INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                    VALUES (?, ?, ?, nextval('fence_seq'), ?)
                    """,
                    booking.value(),
                    place,
                    showtime.id(),
                    status);
        }
    }

    private SeatBits shown() {
        return new SeatBits(Objects.requireNonNull(map().get()));
    }

    private RBucket<byte[]> map() {
        return redis.getBucket(MapKeys.map(showtime.id()), ByteArrayCodec.INSTANCE);
    }

    private void redraw(IntUnaryOperator state) {
        var image = shown().bytes();
        IntStream.range(0, SEATS + PLACES)
                .forEach(place -> SeatBits.set(image, place, state.applyAsInt(place)));
        map().setAndKeepTTL(image);
    }
}
