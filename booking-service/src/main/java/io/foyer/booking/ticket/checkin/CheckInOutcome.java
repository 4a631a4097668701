package io.foyer.booking.ticket.checkin;

import java.time.Instant;

/** What became of a scanned code. */
public sealed interface CheckInOutcome {

    /** Let in. */
    record Accepted(AdmittedTicket ticket) implements CheckInOutcome {}

    /** Somebody with this ticket is in already. */
    record AlreadyUsed(Instant checkedInAt) implements CheckInOutcome {}

    /** The code does not open this door. */
    record NotValid(Refusal why) implements CheckInOutcome {}
}
