package io.foyer.queue.admission;

/** What people in line are told beside their position. */
public enum Notice {
    /** Nobody is let in for now, by the organizer's wish; everybody keeps the place. */
    PAUSED,
    /** All seats are sold; whoever stays is let in when some come back. */
    SOLD_OUT,
    /** This number came up while its owner was away; it is let in next. */
    PASSED
}
