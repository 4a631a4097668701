package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.WrittenHold;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What building the map of a large house costs while it is being sold; Redis does nothing else
 * meanwhile. The time is told and not judged.
 */
class MapLoadCostTests {

    private static final Logger log = LoggerFactory.getLogger(MapLoadCostTests.class);
    private static final int SEATS = 20_000;
    private static final int HOLDS = 1_000;
    private static final int TIMES = 20;
    private static final int SEATS_OF_A_HOLD = 4;

    @Test
    void aHouseFullOfHoldsThatOnlyPostgresHasIsBuilt() {
        try (var live = new LiveMapFixture(Stores.freshRedis())) {
            List<Long> nanos = new ArrayList<>();
            for (var time = 0; time < TIMES; time++) {
                var showtime = live.onSale(SEATS).id();
                live.claims.hold(showtime, fullHouse());
                var start = System.nanoTime();
                live.loader.ensureLoaded(showtime);
                nanos.add(System.nanoTime() - start);

                var map = live.map(showtime);
                assertThat(IntStream.range(0, SEATS).map(map::state)).containsOnly(SeatBits.HELD);
            }
            Collections.sort(nanos);
            log.info(
                    "a map of {} places with {} lost holds is built in {}, once in {}",
                    SEATS,
                    SEATS / SEATS_OF_A_HOLD,
                    Duration.ofNanos(nanos.get(TIMES / 2)),
                    Duration.ofNanos(nanos.getLast()));
        }
    }

    private static WrittenHold[] fullHouse() {
        return IntStream.range(0, SEATS / SEATS_OF_A_HOLD)
                .mapToObj(
                        hold ->
                                new WrittenHold(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        Duration.ofMinutes(10),
                                        Duration.ZERO,
                                        IntStream.range(0, SEATS_OF_A_HOLD)
                                                .map(seat -> hold * SEATS_OF_A_HOLD + seat)
                                                .boxed()
                                                .toList(),
                                        false))
                .toArray(WrittenHold[]::new);
    }

    @Test
    void aHouseOfTwentyThousandIsBuiltAgainWithAllItsHolds() {
        try (var live = new LiveMapFixture(Stores.freshRedis())) {
            var showtime = live.onSale(SEATS).id();
            for (var hold = 0; hold < HOLDS; hold++) {
                live.holds.hold(
                        DirectFixture.wish(
                                showtime,
                                UUID.randomUUID(),
                                Duration.ofMinutes(10),
                                2 * hold,
                                2 * hold + 1));
            }
            var seat = "seat:{%s}:".formatted(showtime);
            live.redis
                    .getBucket(seat + (SEATS - 1), StringCodec.INSTANCE)
                    .set(UUID.randomUUID().toString());

            List<Long> nanos = new ArrayList<>();
            for (var time = 0; time < TIMES; time++) {
                live.redis.getBucket(MapKeys.version(showtime)).delete();
                var start = System.nanoTime();
                live.loader.ensureLoaded(showtime);
                nanos.add(System.nanoTime() - start);
            }
            Collections.sort(nanos);
            log.info(
                    "a map of {} places with {} holds is built in {}",
                    SEATS,
                    HOLDS,
                    Duration.ofNanos(nanos.get(TIMES / 2)));

            var map = live.map(showtime);
            assertThat(map.state(0)).isEqualTo(SeatBits.HELD);
            assertThat(map.state(2 * HOLDS - 1)).isEqualTo(SeatBits.HELD);
            assertThat(map.state(2 * HOLDS)).isEqualTo(SeatBits.FREE);
            assertThat(live.redis.getBucket(seat + (SEATS - 1)).isExists())
                    .as("kept for nobody")
                    .isFalse();
            assertThat(live.redis.getBucket(seat + 0).remainTimeToLive()).isPositive();
        }
    }
}
