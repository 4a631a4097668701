package io.foyer.search.index;

/** In which way a copy differs from the listing table, for longer than a change is under way. */
enum Drift {
    /** There is a row and nothing is held of it. */
    MISSING,
    /** An older state is held. */
    BEHIND,
    /** The state is right and its form is an older one. */
    OUT_OF_FORM,
    /** There is no row. */
    STRAY,
    /** A younger state is held than there is: event_db went back in time. */
    AHEAD
}
