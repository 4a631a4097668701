package io.foyer.booking.checkout;

/** What became of a booking that was to be written down. */
sealed interface WriteOutcome {

    /** It is in the database, durably, by now or since an earlier try. */
    record Written(BookingDetails booking) implements WriteOutcome {}

    /** Nothing was written: the showtime, or the moment's prices, are others by now. */
    record OutOfDate() implements WriteOutcome {}

    /**
     * Nothing was written: its request's key was taken in the meantime.
     *
     * @param bySame by the same request, so that the booking is there and has the hold
     */
    record KeyTaken(boolean bySame) implements WriteOutcome {}
}
