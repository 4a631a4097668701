package io.foyer.queue.admission;

import java.util.UUID;

/** What came of one look at one door. */
sealed interface Round {

    /** Somebody else has the lease by now; nothing was changed. */
    record Superseded() implements Round {}

    /** The room is off, or was not open yet. */
    record Shut() implements Round {}

    /**
     * Turns were taken back and given.
     *
     * @param unused turns taken back because nobody came for them
     * @param returned of those let in, how many had been passed over before
     * @param waiting at most so many wait now
     * @param capacity how many may be inside, by the organizer and by what booking-service bears
     * @param capacityFactor the part of the organizer's number that this is
     * @param presenceKnown whether it was known who is there; else everybody counts as present
     */
    record Tended(
            UUID showtimeId,
            int admitted,
            int returned,
            int passed,
            int lapsed,
            int unused,
            int inside,
            long waiting,
            long serving,
            double paceFactor,
            int capacity,
            double capacityFactor,
            boolean presenceKnown)
            implements Round {}
}
