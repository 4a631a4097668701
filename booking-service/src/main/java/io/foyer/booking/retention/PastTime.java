package io.foyer.booking.retention;

import java.time.OffsetDateTime;
import java.time.Period;

/** What there is of one kind that is past its time. */
interface PastTime {

    Kind kind();

    /** How long it is kept. */
    Period kept();

    /**
     * How many there are, in bookings or payments.
     *
     * @param before when it must have ended
     * @param most where counting ends
     */
    int count(OffsetDateTime before, int most);

    /**
     * Removes a few of them with all that belongs to them, in one transaction. What somebody else
     * is busy with is left for another time.
     *
     * @return how many; 0 when there are none left that can be removed now
     */
    int removeSome(OffsetDateTime before, int most);
}
