package io.foyer.booking.hold;

import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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

    void sweep() {
        try {
            for (var showtimeId : active.all()) {
                sweep(showtimeId);
            }
        } catch (CompletionException failure) {
            log.debug("Sweeping failed; it is tried again soon", failure);
        }
    }

    private void sweep(UUID showtimeId) {
        long swept;
        do {
            CompletionStage<Long> step =
                    store.run(
                            Script.SWEEP,
                            MapKeys.of(showtimeId),
                            limits.deltas(),
                            limits.deltasKeptFor().toMillis(),
                            limits.sweepBatch());
            swept = step.toCompletableFuture().join();
            if (swept > 0) {
                sales.changed(showtimeId);
            }
        } while (swept == limits.sweepBatch());
    }
}
