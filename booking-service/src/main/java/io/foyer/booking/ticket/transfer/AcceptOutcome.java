package io.foyer.booking.ticket.transfer;

import io.foyer.booking.ticket.Ticket;

/** What came of taking an offered ticket. */
public sealed interface AcceptOutcome {

    /** It is theirs, under a new id and code. */
    record Accepted(Ticket ticket) implements AcceptOutcome {}

    /** There is no such offer, or it is to somebody else. */
    record NotFound() implements AcceptOutcome {}

    /** The offer was taken back, the ticket is good no more, or the showtime has begun. */
    record Over() implements AcceptOutcome {}
}
