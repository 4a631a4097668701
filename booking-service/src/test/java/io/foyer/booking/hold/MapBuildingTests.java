package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a map is built, built again, and mended. */
class MapBuildingTests {

    private static final int SEATS = 61;

    @SuppressWarnings("NullAway.Init") // set before all
    private static LiveMapFixture live;

    private final UUID showtime = live.onSale(SEATS).id();

    @BeforeAll
    static void connect() {
        live = new LiveMapFixture(Stores.freshRedis());
    }

    @AfterAll
    static void disconnect() {
        live.close();
    }

    @Test
    void thereIsNoMapOfAShowtimeThatIsNotOnSale() {
        assertThat(live.loader.ensureLoaded(UUID.randomUUID())).isFalse();
    }

    @Test
    void aLostMapIsBuiltFromTheClaims() {
        var sold = UUID.randomUUID();
        var paying = UUID.randomUUID();
        live.holds.hold(request(1));
        live.claims.sell(showtime, sold, 10, 11);
        live.claims.pay(showtime, paying, 20);

        live.redis.getKeys().flushdb();

        assertThat(live.holds.hold(request(9, 10, 20))).isEqualTo(new Taken(List.of(10, 20)));
        assertThat(live.holds.hold(request(1))).isInstanceOf(Held.class);
        live.holds.free(showtime, new HoldId(paying), List.of(20));
        assertThat(live.holds.hold(request(20))).isInstanceOf(Held.class);
    }

    @Test
    void aMapThatIsBuiltBesideLivingHoldsShowsThem() {
        live.holds.hold(request(1, 2));
        var before = live.version(showtime);
        live.redis.getKeys().delete(MapKeys.version(showtime));

        live.loader.ensureLoaded(showtime);

        assertThat(live.shown(showtime, 1)).isEqualTo(SeatBits.HELD);
        assertThat(live.version(showtime)).isGreaterThan(before);
        assertThat(live.deltas(showtime)).isEmpty();
    }

    @Test
    void manyWhoMissTheMapAtOnceLoadItOnce() {
        var loaded = SeatRace.atOnce(20, i -> live.loader.ensureLoaded(showtime), Boolean.class);

        assertThat(loaded).containsOnly(true);
        live.holds.hold(request(1));
        assertThat(live.deltas(showtime)).hasSize(1);
    }

    @Test
    void aSaleThatFindsNoMapIsOnTheMapThatIsLoadedForIt() {
        live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(1));

        assertThat(live.shown(showtime, 1)).isEqualTo(SeatBits.SOLD);
    }

    @Test
    void aSaleAndAPaymentTheMapMissedAreMended() {
        live.holds.hold(request(1));
        live.claims.sell(showtime, UUID.randomUUID(), 10);
        live.claims.pay(showtime, UUID.randomUUID(), 20);

        live.repair.look();
        assertThat(live.shown(showtime, 10)).as("one look may be a race").isEqualTo(0);
        live.repair.look();

        assertThat(live.shown(showtime, 10)).isEqualTo(SeatBits.SOLD);
        assertThat(live.shown(showtime, 20)).isEqualTo(SeatBits.HELD);
        assertThat(live.holds.hold(request(20))).isInstanceOf(Taken.class);
    }

    @Test
    void whatNobodyClaimsIsFreedButNotALivingHold() {
        var kept = request(5);
        live.holds.hold(kept);
        live.holds.keep(showtime, kept.holdId(), kept.ordinals());
        live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(6));
        live.holds.hold(request(7));

        live.repair.look();
        live.repair.look();

        assertThat(live.shown(showtime, 5)).isEqualTo(SeatBits.FREE);
        assertThat(live.shown(showtime, 6)).isEqualTo(SeatBits.FREE);
        assertThat(live.shown(showtime, 7)).isEqualTo(SeatBits.HELD);
        assertThat(live.holds.hold(request(5, 6))).isInstanceOf(Held.class);
    }

    @Test
    void aMapOfAnOlderLayoutIsBuiltAnew() {
        live.holds.hold(request(1));
        live.showtimes.add(Fixtures.showtime(showtime, Fixtures.layout(SEATS, Set.of(60))));

        live.repair.look();
        live.repair.look();
        live.loader.ensureLoaded(showtime);

        assertThat(live.shown(showtime, 60)).isEqualTo(SeatBits.NOT_FOR_SALE);
        assertThat(live.shown(showtime, 1)).isEqualTo(SeatBits.HELD);
    }

    private HoldRequest request(int... ordinals) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                IntStream.of(ordinals).boxed().toList(),
                Duration.ofMinutes(10),
                10);
    }
}
