package io.foyer.booking.checkout;

import io.foyer.booking.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of a wish to claim the seats of a booking. */
sealed interface ClaimOutcome {

    /** They are the buyer's if the payment comes in time. */
    record Claimed(Payment payment, Instant payBy) implements ClaimOutcome {}

    /** They are the buyer's: nothing was to be paid. */
    record Bought() implements ClaimOutcome {}

    /** They are not; why. */
    record Refused(ClaimRefusal why) implements ClaimOutcome {}

    static ClaimOutcome refused(ClaimRefusal why) {
        return new Refused(why);
    }

    static ClaimOutcome taken(List<UUID> seatIds) {
        return refused(new ClaimRefusal.SeatsTaken(seatIds));
    }
}
