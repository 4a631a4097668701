package io.foyer.booking.hold;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells how showtimes sell, however often that changes and on however many instances: a showtime is
 * counted at most once in an interval, by whoever takes the turn, and told of only when something
 * is different.
 *
 * <p>That something changed is kept in memory. What is forgotten with an instance is found by
 * {@link #reconcile()}, here or on another one: showtimes with a hold or a sale not long ago are
 * counted every now and then, noted or not.
 */
@Component
class SalesAnnouncer implements SalesWatch {

    private static final Logger log = LoggerFactory.getLogger(SalesAnnouncer.class);

    private final SalesFigures figures;
    private final SalesTurns turns;
    private final SalesTelling telling;
    private final ActiveShowtimes active;
    private final HoldProperties.Sales limits;
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    SalesAnnouncer(
            SalesFigures figures,
            SalesTurns turns,
            SalesTelling telling,
            ActiveShowtimes active,
            HoldProperties limits) {
        this.figures = figures;
        this.turns = turns;
        this.telling = telling;
        this.active = active;
        this.limits = limits.sales();
    }

    @Override
    public void changed(UUID showtimeId) {
        changed.add(showtimeId);
    }

    /** Those whose turn cannot be taken yet stay noted: whoever has it may have counted before. */
    void announce() {
        if (!changed.isEmpty()) {
            count(List.copyOf(changed), limits.interval());
        }
    }

    void reconcile() {
        count(active.all(), limits.reconcileInterval());
        try {
            count(turns.untold(limits.batch()), limits.interval());
        } catch (DataAccessException failure) {
            log.debug("Cannot look for what was not told; tried again soon", failure);
        }
    }

    private void count(Collection<UUID> showtimeIds, Duration pause) {
        try {
            turns.take(showtimeIds, pause).forEach(this::count);
        } catch (DataAccessException failure) {
            log.debug("Cannot take turns in telling; tried again soon", failure);
        }
    }

    private void count(SalesTurn turn) {
        // Taken off before counting: a change from now on is told at the next turn.
        changed.remove(turn.showtimeId());
        try {
            figures.of(turn.showtimeId(), turn.revision())
                    .ifPresent(counted -> telling.tell(turn, counted));
        } catch (RuntimeException failure) {
            // Whatever it was, the next showtime is counted all the same.
            changed.add(turn.showtimeId());
            log.debug("Cannot tell how {} sells; tried again soon", turn.showtimeId(), failure);
        }
    }
}
