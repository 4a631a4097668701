package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
