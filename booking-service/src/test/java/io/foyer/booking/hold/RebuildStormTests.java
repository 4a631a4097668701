package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ClaimedSeats;
import io.foyer.booking.inventory.WrittenHold;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Redis is back, and all that is on sale is to be built anew. If that were done at once, Redis
 * would answer nobody in time, would be taken to be away, and all would have to be built anew, for
 * ever.
 */
class RebuildStormTests {

    private static final int SHOWTIMES = 30;
    private static final Duration BUILDING = Duration.ofMillis(10);

    private final LiveMapFixture live = new LiveMapFixture(Stores.freshRedis());
    private final SlowClaims claims = new SlowClaims(live.claims);
    private final List<UUID> showtimes =
            Stream.generate(() -> live.onSale(40).id()).limit(SHOWTIMES).toList();

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void ofShowtimesThatAreDemandedTogetherFewAreBuiltAtATime() {
        var rebuilds = rebuilds(Map.of());

        showtimes.parallelStream().forEach(rebuilds::isDone);
        await().until(() -> showtimes.stream().allMatch(rebuilds::isDone));

        assertThat(claims.mostAtOnce).hasValueLessThanOrEqualTo(Limits.defaults().loadsAtOnce());
    }

    @Test
    void ofAllThatIsActiveOneIsBuiltAtATime() {
        var rebuilds = rebuilds(Map.of("foyer.hold.loads-at-once", "1000"));
        showtimes.forEach(live.active::touch);

        rebuilds.beginActive();
        rebuilds.beginActive();
        await().until(() -> claims.read.get() == SHOWTIMES);

        assertThat(claims.mostAtOnce).hasValue(1);
    }

    @Test
    void whoeverWantsToBuyWaitsForOneOfThemAtMost() {
        var rebuilds = rebuilds(Map.of());
        showtimes.forEach(live.active::touch);
        var wanted = live.onSale(40).id();

        rebuilds.beginActive();
        await().until(() -> claims.read.get() > 0);
        await().pollInterval(Duration.ofMillis(1)).until(() -> rebuilds.isDone(wanted));

        assertThat(claims.read.get()).isLessThan(SHOWTIMES / 2);
    }

    /** Else those above would be green on an idle machine whatever is built when. */
    @Test
    void withoutALimitTheyAreBuiltTogether() {
        var rebuilds = rebuilds(Map.of("foyer.hold.loads-at-once", "1000"));

        showtimes.parallelStream().forEach(rebuilds::isDone);
        await().until(() -> showtimes.stream().allMatch(rebuilds::isDone));

        assertThat(claims.mostAtOnce).hasValueGreaterThan(Limits.defaults().loadsAtOnce());
    }

    private Rebuilds rebuilds(Map<String, String> settings) {
        var limits = Limits.with(settings);
        var loader =
                new MapLoader(live.showtimes, claims, live.store, limits, InstantSource.system());
        var rebuilds =
                new Rebuilds(live.store, loader, live.active, limits, new SimpleMeterRegistry());
        rebuilds.forget();
        return rebuilds;
    }

    /** Claims whose reading takes a moment, and that know how many read them at the same time. */
    private static final class SlowClaims implements ClaimedSeats {

        private final ClaimedSeats claims;
        private final AtomicInteger reading = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        final AtomicInteger read = new AtomicInteger();

        SlowClaims(ClaimedSeats claims) {
            this.claims = claims;
        }

        @Override
        public List<ClaimedSeat> of(UUID showtimeId) {
            return claims.of(showtimeId);
        }

        @Override
        public List<WrittenHold> holdsOf(UUID showtimeId) {
            mostAtOnce.accumulateAndGet(reading.incrementAndGet(), Math::max);
            try {
                Thread.sleep(BUILDING);
                return claims.holdsOf(showtimeId);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                reading.decrementAndGet();
                read.incrementAndGet();
            }
        }
    }
}
