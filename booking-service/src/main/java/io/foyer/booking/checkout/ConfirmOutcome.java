package io.foyer.booking.checkout;

import java.util.Optional;
import java.util.UUID;

/** What became of a wish to have a booking confirmed. */
public sealed interface ConfirmOutcome {

    /** It is bought; the tickets are issued. */
    record Confirmed(UUID bookingId) implements ConfirmOutcome {}

    /**
     * The buyer has to do something first.
     *
     * @param type the provider's word for it
     * @param redirectTo where, unless the provider's own library shows it
     */
    record ActionNeeded(BookingDetails booking, String type, Optional<String> redirectTo)
            implements ConfirmOutcome {}

    /** The payment is under way; it will be confirmed, or not, without being asked again. */
    record Settling(BookingDetails booking) implements ConfirmOutcome {}

    /** The provider was not asked, or not to the end; to be asked again. The seats stay claimed. */
    record Unavailable() implements ConfirmOutcome {}

    /** The card was refused. The seats stay claimed until their time is over. */
    record Declined(String code) implements ConfirmOutcome {}

    /** Nothing was paid with yet. */
    record MethodMissing() implements ConfirmOutcome {}

    /** The payment was not started. */
    record NotStarted() implements ConfirmOutcome {}

    record Refused(ClaimRefusal why) implements ConfirmOutcome {}
}
