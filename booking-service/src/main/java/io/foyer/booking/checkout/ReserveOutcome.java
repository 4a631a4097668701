package io.foyer.booking.checkout;

import io.foyer.booking.seating.SeatRule;
import java.util.List;
import java.util.UUID;

/** What became of a wish for seats. */
public sealed interface ReserveOutcome {

    /** All seats are held, at the price of this moment. */
    record Reserved(BookingDetails booking) implements ReserveOutcome {}

    /**
     * None is held; these seats are somebody else's, and these sections have too few places to
     * stand. Both are empty when no seats fit that the house was asked to choose.
     */
    record SeatsTaken(List<UUID> seatIds, List<UUID> sectionIds) implements ReserveOutcome {

        static SeatsTaken of(List<UUID> seatIds) {
            return new SeatsTaken(seatIds, List.of());
        }
    }

    /** None is held; with what the buyer has already, it would be more than {@code limit}. */
    record LimitReached(int limit) implements ReserveOutcome {}

    /** The choice breaks a rule. */
    record RuleBroken(SeatRule rule, List<UUID> seatIds) implements ReserveOutcome {}

    /** The showtime does not sell now. */
    record SaleClosed() implements ReserveOutcome {}

    /** The showtime has a waiting room, and the buyer was not let in. */
    record AdmissionRequired() implements ReserveOutcome {}

    /** The showtime has a waiting room, and whom it let in cannot be checked just now. */
    record AdmissionUnknown() implements ReserveOutcome {}

    /** There is no such showtime. */
    record NoSuchShowtime() implements ReserveOutcome {}

    /** The request's key was taken by another in the meantime; nothing is held for this one. */
    record KeyTaken() implements ReserveOutcome {}

    /** Seats cannot be held just now. */
    record Unavailable() implements ReserveOutcome {}
}
