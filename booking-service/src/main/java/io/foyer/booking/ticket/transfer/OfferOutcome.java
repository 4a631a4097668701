package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.TicketStatus;
import java.time.Duration;

/** What came of offering a ticket. */
public sealed interface OfferOutcome {

    /**
     * It is offered.
     *
     * @param isNew false when it was offered to this address already
     */
    record Offered(Transfer transfer, boolean isNew) implements OfferOutcome {}

    /** There is no such ticket, or it is somebody else's. */
    record NotFound() implements OfferOutcome {}

    /** Only a valid ticket can be given away. */
    record NotValid(TicketStatus status) implements OfferOutcome {}

    /** The showtime has begun. */
    record TooLate() implements OfferOutcome {}

    /** Another address has an offer of it, which has to be taken back first. */
    record OfferedToOther() implements OfferOutcome {}

    /** So many offers are too many. */
    record TooMany(Duration per) implements OfferOutcome {}
}
