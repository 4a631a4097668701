package io.foyer.booking.hold;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows the seats of expired holds as free. Only the map needs it: the seats themselves are free
 * the moment their keys expire.
 */
@Component
class Sweeper {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    /** Most showtimes that are swept together; Redis does nothing else meanwhile. */
    private static final int AT_ONCE = 64;

    private final ActiveShowtimes active;
    private final MapStore store;
    private final SalesWatch sales;
    private final HoldProperties limits;

    Sweeper(ActiveShowtimes active, MapStore store, SalesWatch sales, HoldProperties limits) {
        this.active = active;
        this.store = store;
        this.sales = sales;
        this.limits = limits;
    }

    /** Showtimes are not waited for one by one: on a busy evening Redis answers late. */
    void sweep() {
        active.all().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::sweep);
    }

    private void sweep(List<UUID> showtimes) {
        try {
            CompletableFuture.allOf(
                            showtimes.stream()
                                    .map(this::sweep)
                                    .map(CompletionStage::toCompletableFuture)
                                    .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failure) {
            log.debug("Sweeping failed; it is tried again soon", failure);
        }
    }

    private CompletionStage<Void> sweep(UUID showtimeId) {
        return store.<Long>run(
                        Script.SWEEP,
                        MapKeys.of(showtimeId),
                        limits.deltas(),
                        limits.deltasKeptFor().toMillis(),
                        limits.sweepBatch())
                .thenCompose(
                        swept -> {
                            if (swept > 0) {
                                sales.changed(showtimeId);
                            }
                            return swept == limits.sweepBatch()
                                    ? sweep(showtimeId)
                                    : CompletableFuture.completedStage(null);
                        });
    }
}
