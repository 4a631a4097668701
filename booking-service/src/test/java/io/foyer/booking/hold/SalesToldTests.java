package io.foyer.booking.hold;

import static io.foyer.booking.testing.EventServiceFake.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.inventory.Showtimes;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** When it is told how a showtime sells, and what is said. */
@BookingServiceTest
class SalesToldTests {

    private static final UUID CHEAP = new UUID(0x7000, 1L << 63 | 11);
    private static final UUID DEAR = new UUID(0x7000, 1L << 63 | 12);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Autowired private SeatHolds holds;
    @Autowired private EventServiceFake eventService;
    @Autowired private RedissonClient redis;
    @Autowired private ActiveShowtimes active;
    @Autowired private Showtimes showtimes;
    @Autowired private ClaimedSeats claims;
    @Autowired private MapStore store;
    @Autowired private MapChanges changes;

    @SuppressWarnings("NullAway.Init")
    private ToldSales told;

    private final ShowtimeOnSale showtime = Fixtures.showtime(4);

    @Autowired
    void listen(JdbcClient jdbc, JsonMapper json) {
        told = new ToldSales(jdbc, json);
    }

    @Test
    void theSpanOfPricesIsThatOfWhatIsFree() {
        publish(cheap(), dear());

        hold(LONG, 3);
        assertThat(last(told -> told.held() == 1).fromPrice()).isEqualTo(1_000);
        hold(LONG, 0, 1);

        var cheapIsGone = last(told -> told.held() == 3);
        assertThat(cheapIsGone.fromPrice()).isEqualTo(9_000);
        assertThat(cheapIsGone.toPrice()).isEqualTo(9_000);
        assertThat(cheapIsGone.currency()).isEqualTo("EUR");
        hold(LONG, 2);
        assertThat(last(told -> told.free() == 0).fromPrice()).isNull();
    }

    @Test
    void whatExpiresIsReleasedOrRefundedIsToldToo() {
        publish(cheap(), dear());
        hold(Duration.ofMillis(800), 0, 1);
        last(told -> told.held() == 2);
        last(told -> told.held() == 0);

        var released = hold(LONG, 2);
        last(told -> told.held() == 1);
        holds.release(showtime.id(), released);
        last(told -> told.held() == 0);

        var bought = hold(LONG, 3);
        holds.sell(showtime.id(), bought, List.of(3));
        last(told -> told.sold() == 1);
        holds.free(showtime.id(), bought, List.of(3));
        assertThat(last(told -> told.sold() == 0).free()).isEqualTo(4);
    }

    @Test
    void newPricesAreToldAlthoughNobodyHeldASeat() {
        publish(cheap(), dear());
        hear();
        assertThat(last(told -> told.free() == 4).fromPrice()).isEqualTo(1_000);

        eventService.publishPrices(showtime.id(), List.of(tier(CHEAP, 3_000, 0, 3)));
        hear();

        var changed = last(told -> told.fromPrice() != null && told.fromPrice() == 3_000);
        assertThat(changed.toPrice()).isEqualTo(3_000);
    }

    /** Whoever heard of new prices forgets what it was told of the old ones. */
    @Test
    void anImportIsAnsweredEvenWhenTheFiguresAreTheSame() {
        publish(cheap(), dear());
        hear();
        last(told -> told.free() == 4);
        var before = told.messages(showtime.id()).size();

        hear();

        await().until(() -> told.messages(showtime.id()).size() > before);
    }

    @Test
    void aTierThatTurnsIsToldByItself() {
        var turn = Instant.now().plusSeconds(4);
        var early = cheap();
        early.put("validTo", turn.toString());
        var regular = tier(DEAR, 2_500, 0, 1);
        regular.put("validFrom", turn.toString());
        publish(early, regular);
        hear();

        assertThat(last(told -> told.free() == 2).fromPrice()).isEqualTo(1_000);

        last(told -> told.fromPrice() != null && told.fromPrice() == 2_500);
        assertThat(Instant.now()).isAfterOrEqualTo(turn);
    }

    @Test
    void nothingIsToldWhenNothingChanged() {
        publish(cheap(), dear());
        hold(LONG, 0);
        last(told -> told.held() == 1);
        var before = told.messages(showtime.id());

        for (var i = 0; i < 5; i++) {
            holds.release(showtime.id(), new HoldId(UUID.randomUUID()));
            told.countedAgain(showtime.id());
        }

        assertThat(told.messages(showtime.id())).isEqualTo(before);
    }

    @Test
    void nothingIsToldOfAHouseWithoutASeatForSale() {
        eventService.publish(showtime, 1, 5_000);
        eventService.publishPrices(showtime.id(), List.of());
        showtimes.find(showtime.id());
        active.touch(showtime.id());
        told.countedAgain(showtime.id());
        told.countedAgain(showtime.id());

        assertThat(told.messages(showtime.id())).isEmpty();

        eventService.publishPrices(showtime.id(), List.of(cheap()));
        hear();
        assertThat(last(told -> told.total() == 2).fromPrice()).isEqualTo(1_000);
    }

    @Test
    void whatTheRepairOfAMapFindsIsTold() {
        publish(cheap(), dear());
        hold(LONG, 0);
        last(told -> told.held() == 1);
        told.claimed(showtime.id(), 3);
        var repair = new MapRepair(active, showtimes, claims, store, changes);

        repair.look();
        repair.look();

        assertThat(last(told -> told.sold() == 1).free()).isEqualTo(2);
    }

    private void publish(Map<String, Object> first, Map<String, Object> second) {
        eventService.publish(showtime, 1, 5_000);
        eventService.publishPrices(showtime.id(), List.of(first, second));
    }

    private static Map<String, Object> cheap() {
        return tier(CHEAP, 1_000, 0, 1);
    }

    private static Map<String, Object> dear() {
        return tier(DEAR, 9_000, 2, 3);
    }

    /** The catalogue says that something changed. */
    private void hear() {
        redis.<String, String>getStream("stream:catalogue", StringCodec.INSTANCE)
                .add(
                        StreamAddArgs.entries(
                                Map.of(
                                        "id", UUID.randomUUID().toString(),
                                        "type", "ShowtimeChanged",
                                        "payload",
                                                "{\"showtimeId\":\"%s\"}"
                                                        .formatted(showtime.id()))));
    }

    private SalesChanged last(Predicate<SalesChanged> wanted) {
        return told.last(showtime.id(), wanted);
    }

    private HoldId hold(Duration holdTime, int... ordinals) {
        var request =
                new HoldRequest(
                        showtime.id(),
                        new HoldId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        IntStream.of(ordinals).boxed().toList(),
                        holdTime,
                        8);
        assertThat(holds.hold(request)).isInstanceOf(HoldOutcome.Held.class);
        return request.holdId();
    }
}
