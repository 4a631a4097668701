package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.hold.HoldOutcome.Held;
import io.foyer.booking.hold.HoldOutcome.Taken;
import io.foyer.booking.inventory.Fixtures;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;

/** What others see of holds and sales in Redis. */
class LiveMapTests {

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
    void theBytesAreLeastSignificantFirst() {
        live.holds.hold(request(0, 5));
        live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(2, 7));

        assertThat(live.map(showtime).bytes()[0]).isEqualTo((byte) 0b00_10_00_01);
        assertThat(live.map(showtime).bytes()[1]).isEqualTo((byte) 0b10_00_01_00);
        assertThat(live.map(showtime).bytes()).hasSize(16);
    }

    @Test
    void theMapAndItsDeltasAgreeWithAModelAfterManyRandomSteps() {
        var model = new InMemorySeatHolds(InstantSource.system());
        var requests = new ArrayList<HoldRequest>();
        var random = new Random(42);
        for (var step = 0; step < 400; step++) {
            change(random, requests, live.holds, model);
        }

        for (var seat = 0; seat < SEATS; seat++) {
            assertThat(live.shown(showtime, seat))
                    .as("seat %d", seat)
                    .isEqualTo(model.shown(showtime, seat));
        }
        assertThat(replayed().bytes()).isEqualTo(live.map(showtime).bytes());
    }

    @Test
    void everyChangeHasTheNextVersion() {
        live.holds.hold(request(1));
        var first = live.version(showtime);
        live.holds.hold(request(2));
        live.holds.hold(request(2));
        live.holds.sell(showtime, new HoldId(UUID.randomUUID()), List.of(9, 8));

        assertThat(live.version(showtime)).isEqualTo(first + 2);
        assertThat(live.deltas(showtime).keySet())
                .extracting(id -> id.getId0())
                .containsExactly(first, first + 1, first + 2);
        assertThat(live.deltas(showtime).values())
                .extracting(delta -> delta.get("d"))
                .containsExactly("1:1", "2:1", "8:2,9:2");
    }

    @Test
    void deltasAreAlsoPublishedAsTheyHappen() {
        var heard = new LinkedBlockingQueue<String>();
        live.redis
                .getTopic(MapKeys.map(showtime), StringCodec.INSTANCE)
                .addListener(String.class, (channel, message) -> heard.add(message));

        live.holds.hold(request(4, 3));

        await().untilAsserted(
                        () ->
                                assertThat(heard)
                                        .containsExactly(live.version(showtime) + "|3:1,4:1"));
    }

    @Test
    void versionsStartAtTheClock() {
        var before = InstantSource.system().millis();

        live.holds.hold(request(1));

        assertThat(live.version(showtime)).isBetween(before, InstantSource.system().millis() + 1);
    }

    @Test
    void seatsWithoutAPriceAreNotForSale() {
        var id = UUID.randomUUID();
        live.showtimes.add(Fixtures.showtime(id, Fixtures.layout(12, Set.of(10, 11))));

        assertThat(live.loader.ensureLoaded(id)).isTrue();

        assertThat(live.shown(id, 9)).isEqualTo(SeatBits.FREE);
        assertThat(live.shown(id, 10)).isEqualTo(SeatBits.NOT_FOR_SALE);
        assertThat(live.holds.hold(request(id, 9, 10))).isEqualTo(new Taken(List.of(10)));
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

    private void change(
            Random random, List<HoldRequest> requests, SeatHolds actual, SeatHolds model) {
        var earlier = requests.isEmpty() ? null : requests.get(random.nextInt(requests.size()));
        if (earlier == null || random.nextInt(10) < 5) {
            var request = request(random.ints(0, SEATS).distinct().limit(3).toArray());
            requests.add(request);
            var outcome = actual.hold(request);
            assertThat(outcome.getClass()).isEqualTo(model.hold(request).getClass());
            return;
        }
        var step = random.nextInt(4);
        for (var holds : List.of(actual, model)) {
            switch (step) {
                case 0 -> holds.release(showtime, earlier.holdId());
                case 1 -> holds.keep(showtime, earlier.holdId(), earlier.ordinals());
                case 2 -> holds.sell(showtime, earlier.holdId(), earlier.ordinals());
                default -> holds.free(showtime, earlier.holdId(), earlier.ordinals());
            }
        }
    }

    private SeatBits replayed() {
        var bytes = SeatBits.blank(SEATS);
        for (var delta : live.deltas(showtime).values()) {
            for (var change : delta.getOrDefault("d", "").split(",")) {
                var colon = change.indexOf(':');
                SeatBits.set(
                        bytes,
                        Integer.parseInt(change.substring(0, colon)),
                        Integer.parseInt(change.substring(colon + 1)));
            }
        }
        return new SeatBits(bytes);
    }

    private HoldRequest request(int... ordinals) {
        return request(showtime, ordinals);
    }

    private static HoldRequest request(UUID showtime, int... ordinals) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                IntStream.of(ordinals).boxed().toList(),
                Duration.ofMinutes(10),
                10);
    }
}
