package io.foyer.search.changestream;

import io.foyer.search.changestream.SlotLook.Condition;
import org.springframework.stereotype.Component;

/**
 * Whether the slot has kept every change since the last one that was taken. Where it has not, a
 * walk over all listings is written down as due before the break is forgotten.
 */
@Component
class Continuity {

    private final StreamPositions positions;
    private final Fills fills;
    private final SlotHealth health;

    Continuity(StreamPositions positions, Fills fills, SlotHealth health) {
        this.positions = positions;
        this.fills = fills;
        this.health = health;
    }

    SlotLook look() {
        return health.look();
    }

    /** This instance does not lead any more. */
    void lookAway() {
        health.lookAway();
    }

    /** The index is empty, whatever the slot has kept. */
    void indexIsNew() {
        fills.need(FillReason.INDEX_NEW);
    }

    /** The slot is not there. */
    void slotIsMissing() {
        var known = positions.settle().isPresent();
        fills.need(known ? FillReason.SLOT_GONE : FillReason.SLOT_NEW);
        positions.forget();
    }

    /** The slot is of no use any more, and about to be dropped. */
    void slotIsLost() {
        fills.need(FillReason.SLOT_LOST);
        positions.settle();
        positions.forget();
    }

    /** The slot waits for its reader: compares where it stands with what was taken. */
    void slotIsThere(SlotLook slot) {
        var position = positions.settle();
        if (position.isEmpty()) {
            // It was made by an engine that died before it could be written down.
            breakAt(slot, FillReason.SLOT_NEW);
        } else if (!position.get().server().equals(slot.server())) {
            breakAt(slot, FillReason.SERVER_CHANGED);
        } else if (slot.confirmed().compareTo(position.get().taken()) > 0) {
            breakAt(slot, FillReason.SLOT_SKIPPED);
        }
    }

    /** Whether an engine, which may have made the slot, reads from it by now. */
    boolean slotIsRead() {
        var slot = look();
        var isRead = slot.condition() == Condition.IN_USE;
        if (isRead && positions.find().isEmpty()) {
            positions.begin(slot.start());
        }
        return isRead;
    }

    /**
     * The first changes of an engine are here and none of them is taken: the slot still stands
     * where the engine began. Compares that with what was taken before, since the slot may have
     * been dropped or advanced after {@link #slotIsThere} had looked; the engine made it anew then.
     */
    void slotDelivers() {
        var slot = look();
        var position = positions.find();
        if (position.isPresent() && slot.confirmed().compareTo(position.get().taken()) > 0) {
            breakAt(slot, FillReason.SLOT_SKIPPED);
        }
    }

    /**
     * Looks at the slot while an engine reads from it.
     *
     * @throws IllegalStateException when it is not there, not read, or of no use any more
     */
    void requireReader() {
        var condition = look().condition();
        if (condition != Condition.IN_USE) {
            throw new IllegalStateException("The slot is " + condition + " while streaming");
        }
    }

    private void breakAt(SlotLook slot, FillReason reason) {
        fills.need(reason);
        positions.begin(slot.start());
    }
}
