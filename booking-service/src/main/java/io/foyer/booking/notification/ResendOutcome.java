package io.foyer.booking.notification;

import java.time.Duration;

/** What came of having tickets sent again. */
public sealed interface ResendOutcome {

    record Ordered() implements ResendOutcome {}

    /** There is no such booking, or it is somebody else's. */
    record NotFound() implements ResendOutcome {}

    /** The booking has no good ticket: not yet, or not any more. */
    record NoTickets() implements ResendOutcome {}

    /** No address is known. */
    record NoAddress() implements ResendOutcome {}

    /**
     * They were sent often enough lately.
     *
     * @param pause until they may be sent again
     */
    record TooOften(Duration pause) implements ResendOutcome {}
}
