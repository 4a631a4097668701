package io.foyer.search.changestream;

/** Why the stream alone does not bring everything, so that all listings have to be walked over. */
enum FillReason {
    /** The index is empty. */
    INDEX_NEW(false),
    /** There was no slot yet: it keeps changes from now on only. */
    SLOT_NEW(false),
    /** Somebody dropped the slot. */
    SLOT_GONE(true),
    /** Postgres gave up on the slot: it would have kept more than it may. */
    SLOT_LOST(true),
    /** The slot stands further on than what was taken: it was advanced, or made anew. */
    SLOT_SKIPPED(true),
    /** Another Postgres, or one that was restored or promoted: its positions are not ours. */
    SERVER_CHANGED(true),
    /** The table was truncated, which names no rows. */
    TABLE_TRUNCATED(true);

    private final boolean alarming;

    FillReason(boolean alarming) {
        this.alarming = alarming;
    }

    /** Whether somebody ought to know: it does not happen on a platform that is well. */
    boolean alarming() {
        return alarming;
    }
}
