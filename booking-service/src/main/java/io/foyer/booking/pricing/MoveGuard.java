package io.foyer.booking.pricing;

import io.foyer.booking.inventory.Revisions;
import org.springframework.stereotype.Component;

/** Keeps two instances, or an instance and an edit, from moving the same prices. */
@Component
class MoveGuard {

    private final Revisions revisions;
    private final MoveTurns turns;

    MoveGuard(Revisions revisions, MoveTurns turns) {
        this.revisions = revisions;
        this.turns = turns;
    }

    /**
     * Whether what was decided by still stands; from then on it does until the transaction ends.
     * The snapshot is locked first, as by an import, so that the two cannot wait for each other.
     *
     * @param revision of the snapshot that was decided by
     */
    boolean admits(MoveTurn turn, long revision) {
        return revisions.raise(turn.showtimeId(), revision) && turns.isLatest(turn);
    }
}
