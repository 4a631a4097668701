package io.foyer.booking.inventory;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.common.problem.Problem;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Showtimes from memory, else from the table, else from event-service. However many ask at once for
 * one showtime, it is fetched once.
 *
 * <p>A message about a change reaches one instance only. The others notice by the row's revision,
 * which they look at every {@link InventoryProperties#recheckAfter()} while the showtime is in use.
 */
@Component
class KnownShowtimes implements Showtimes {

    private final ShowtimeTable table;
    private final ShowtimeImport imports;
    private final PriceTurns turns;
    private final InstantSource clock;
    private final AsyncLoadingCache<UUID, Optional<ShowtimeOnSale>> cache;

    KnownShowtimes(
            ShowtimeTable table,
            ShowtimeImport imports,
            PriceTurns turns,
            InventoryProperties limits,
            InstantSource clock) {
        this.table = table;
        this.imports = imports;
        this.turns = turns;
        this.clock = clock;
        this.cache =
                Caffeine.newBuilder()
                        .executor(Thread::startVirtualThread)
                        .maximumWeight(limits.cachedSeats())
                        .<UUID, Optional<ShowtimeOnSale>>weigher(
                                (id, showtime) -> 1 + weight(showtime))
                        .refreshAfterWrite(limits.recheckAfter())
                        .expireAfterWrite(limits.forgetAfter())
                        .buildAsync(new Loader());
    }

    @Override
    public Optional<ShowtimeOnSale> find(UUID showtimeId) {
        var found = cached(showtimeId);
        if (found.filter(showtime -> !showtime.isPricedAt(clock.instant())).isEmpty()) {
            return found;
        }
        lookAgain(showtimeId);
        return cached(showtimeId);
    }

    /** Postgres decides whether other prices are current; this only makes it look. */
    @Override
    public void lookAgain(UUID showtimeId) {
        turns.follow(showtimeId);
        forget(showtimeId);
    }

    private Optional<ShowtimeOnSale> cached(UUID showtimeId) {
        try {
            var found = cache.get(showtimeId).join();
            if (found.isEmpty()) {
                // It may be published the next moment; absence is not remembered.
                forget(showtimeId);
            }
            return found;
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof Problem problem ? problem : failure;
        }
    }

    @Override
    public Optional<ShowtimeOnSale> findByNumber(long showtimeNumber) {
        return table.idOf(showtimeNumber).flatMap(this::find);
    }

    void forget(UUID showtimeId) {
        cache.synchronous().invalidate(showtimeId);
    }

    /** Before anybody else who reacts to the commit looks the showtime up. */
    @TransactionalEventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ShowtimeImported showtime) {
        forget(showtime.showtimeId());
    }

    @TransactionalEventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PricesTurned turned) {
        forget(turned.showtimeId());
    }

    private static int weight(Optional<ShowtimeOnSale> showtime) {
        return showtime.map(found -> found.layout().seatCount()).orElse(0);
    }

    private final class Loader implements AsyncCacheLoader<UUID, Optional<ShowtimeOnSale>> {

        @Override
        public CompletableFuture<Optional<ShowtimeOnSale>> asyncLoad(UUID id, Executor executor) {
            return CompletableFuture.supplyAsync(
                    () -> table.find(id).or(() -> imports.bring(id)), executor);
        }

        @Override
        public CompletableFuture<Optional<ShowtimeOnSale>> asyncReload(
                UUID id, Optional<ShowtimeOnSale> known, Executor executor) {
            return CompletableFuture.supplyAsync(
                    () ->
                            table.revision(id).equals(known.map(ShowtimeOnSale::revision))
                                    ? known
                                    : table.find(id),
                    executor);
        }
    }
}
