package io.foyer.search.changestream;

import io.foyer.search.index.SearchableVersions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows a change now and then until a search finds it. One at a time, on a thread of its own, and
 * bounded: measuring never holds the stream up.
 */
@Component
class SearchableLag {

    private static final Logger log = LoggerFactory.getLogger(SearchableLag.class);

    private final SearchableVersions searchable;
    private final ChangeStreamProperties limits;
    private final InstantSource time;
    private final Timer lag;
    private final Counter unseen;
    private final AtomicBoolean following = new AtomicBoolean();
    private volatile Instant next = Instant.MIN;

    SearchableLag(
            SearchableVersions searchable,
            ChangeStreamProperties limits,
            InstantSource time,
            MeterRegistry metrics) {
        this.searchable = searchable;
        this.limits = limits;
        this.time = time;
        this.lag =
                StreamLag.timer("foyer.search.searchable.lag", "until a search finds it", metrics);
        this.unseen = metrics.counter("foyer.search.searchable.unseen");
    }

    /** Follows this change, unless one is being followed or has been just now. */
    void follow(ListingChange change) {
        if (change.showtimeId().isEmpty()
                || change.version().isEmpty()
                || change.committedAt().isEmpty()
                || time.instant().isBefore(next)
                || !following.compareAndSet(false, true)) {
            return;
        }
        next = time.instant().plus(limits.lagInterval());
        var showtimeId = change.showtimeId().get();
        var version = change.version().getAsLong();
        var committed = change.committedAt().get();
        Thread.ofVirtual()
                .name("searchable-lag")
                .start(() -> follow(showtimeId, version, committed));
    }

    private void follow(UUID showtimeId, long version, Instant committed) {
        try {
            if (waitFor(showtimeId, version)) {
                lag.record(Duration.between(committed, time.instant()));
            } else {
                unseen.increment();
            }
        } catch (RuntimeException notNow) { // also a client that is closed while we stop
            log.debug("A change could not be followed", notNow);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            following.set(false);
        }
    }

    private boolean waitFor(UUID showtimeId, long version) throws InterruptedException {
        var deadline = System.nanoTime() + limits.lagLimit().toNanos();
        while (System.nanoTime() < deadline) {
            if (searchable.versionOf(showtimeId).orElse(0) >= version) {
                return true;
            }
            Thread.sleep(limits.lagPoll());
        }
        return false;
    }
}
