package io.foyer.booking.seating;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.booking.hold.SeatStates;
import io.foyer.booking.inventory.Showtimes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who has which seats, read once for everybody: however many ask for a showtime, one of them reads,
 * and while it is asked for it is read again before it is too old, so that nobody waits.
 */
@Component
class PresentSeats {

    private final AsyncLoadingCache<UUID, SeatsNow> recent;

    PresentSeats(SeatStates states, Showtimes showtimes, SeatingProperties limits) {
        this.recent =
                Caffeine.newBuilder()
                        .executor(Thread::startVirtualThread)
                        .maximumWeight(limits.presentSeats().toBytes())
                        .<UUID, SeatsNow>weigher((id, seats) -> 128 + seats.bytes())
                        .refreshAfterWrite(limits.maxAge().dividedBy(2))
                        .expireAfterWrite(limits.maxAge())
                        .buildAsync(new Look(states, showtimes, limits.maxAge()));
    }

    /** Looks who has which seats; what was promised before stands on. */
    private record Look(SeatStates states, Showtimes showtimes, Duration lasting)
            implements CacheLoader<UUID, SeatsNow> {

        @Override
        public SeatsNow load(UUID showtimeId) {
            var taken = taken(showtimeId);
            return new SeatsNow(taken, Promises.none(taken.length, System.nanoTime(), lasting));
        }

        @Override
        public SeatsNow reload(UUID showtimeId, SeatsNow before) {
            return new SeatsNow(taken(showtimeId), before.promises().at(System.nanoTime()));
        }

        private long[] taken(UUID showtimeId) {
            return showtimes.find(showtimeId).map(states::taken).orElseThrow();
        }
    }

    /**
     * As they were at most {@link SeatingProperties#maxAge()} ago.
     *
     * @throws java.util.concurrent.CompletionException when they cannot be read
     */
    SeatsNow of(UUID showtimeId) {
        return recent.get(showtimeId).join();
    }

    /** As they are now: waits for a look that everybody shares who asks meanwhile. */
    SeatsNow again(UUID showtimeId) {
        return recent.synchronous().refresh(showtimeId).join();
    }

    /** Somebody has these seats, as was found out just now. */
    void take(UUID showtimeId, List<Integer> ordinals) {
        var known = recent.getIfPresent(showtimeId);
        if (known != null && known.isDone() && !known.isCompletedExceptionally()) {
            known.join().take(ordinals);
        }
    }
}
