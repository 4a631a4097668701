package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.BookingDetails;
import java.time.Instant;
import java.util.Optional;

/** How a cancellation ended. */
public sealed interface CancellationOutcome {

    /** The tickets are cancelled, by this or before. */
    record Cancelled(BookingDetails booking) implements CancellationOutcome {}

    /** There is no such booking or ticket, or it is somebody else's. */
    record NotFound() implements CancellationOutcome {}

    /**
     * Nothing was cancelled.
     *
     * @param deadline until when it could have been; absent when there is none
     */
    record Refused(CancellationRefusal why, Optional<Instant> deadline)
            implements CancellationOutcome {}
}
