package io.foyer.event.seatmap.house;

/** Where the stage of an arena or a stadium stands; a theatre's is always before its rows. */
public enum StagePlace {
    /** At the western end: who sits behind it sees little. */
    END,
    /** In the middle, as for a match. */
    CENTRE
}
