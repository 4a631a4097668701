package io.foyer.queue.room;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.foyer.queue.worker.Workers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Service;

/**
 * What tickets of a showtime cost, for people who decide whether to wait. Read while somebody
 * looks, who never waits for it: a room is shown whether or not event-service answers.
 */
@Service
public class Prices {

    /** How many lifetimes the last ones are shown while they cannot be read again. */
    private static final int KEPT = 10;

    private final AsyncLoadingCache<UUID, Optional<PriceRange>> ranges;

    Prices(Catalogue catalogue, Workers workers, RoomProperties limits) {
        this.ranges =
                Caffeine.newBuilder()
                        .maximumSize(limits.pricesKept())
                        .refreshAfterWrite(limits.pricesLifetime())
                        .expireAfter(
                                Expiry.<UUID, Optional<PriceRange>>writing(
                                        (_, range) -> lifetime(range, limits)))
                        .buildAsync(new Source(catalogue, workers));
    }

    /** Absent while nothing is priced, and until it was found out: a room works without. */
    public Optional<PriceRange> of(UUID showtimeId) {
        return ranges.get(showtimeId).getNow(Optional.empty());
    }

    private static Duration lifetime(Optional<PriceRange> range, RoomProperties limits) {
        return range.isPresent()
                ? limits.pricesLifetime().multipliedBy(KEPT)
                : limits.pricesRetry();
    }

    private record Source(Catalogue catalogue, Workers workers)
            implements AsyncCacheLoader<UUID, Optional<PriceRange>> {

        @Override
        public CompletableFuture<Optional<PriceRange>> asyncLoad(
                UUID showtimeId, Executor executor) {
            return ask(showtimeId, Optional.empty());
        }

        @Override
        public CompletableFuture<Optional<PriceRange>> asyncReload(
                UUID showtimeId, Optional<PriceRange> before, Executor executor) {
            return ask(showtimeId, before);
        }

        private CompletableFuture<Optional<PriceRange>> ask(
                UUID showtimeId, Optional<PriceRange> otherwise) {
            return workers.call(() -> catalogue.prices(showtimeId))
                    .onErrorReturn(otherwise)
                    .toFuture();
        }
    }
}
