package io.foyer.booking.notification.letter;

/** The letters there are. Their names stand in the queue, so none is renamed. */
public enum LetterKind {
    /** About a booking: its tickets, after it was bought. */
    TICKETS,
    /** The same, because somebody asked for it. */
    TICKETS_AGAIN,
    /** About a booking: tickets that were given to somebody. */
    TICKET_RECEIVED,
    /** About a ticket: it can be had by whoever has this address. */
    TICKET_OFFERED,
    /** About a ticket: whom it was offered to has it now. */
    TICKET_PASSED_ON,
    /** About a booking: tickets of it were cancelled, by its buyer or by the house. */
    CANCELLATION,
    /** About a booking: somebody else's cancellation took a ticket that was given to them. */
    TICKET_ENDED,
    /** About a booking: money went back. */
    REFUND,
    /** About a booking: money could not go back. */
    REFUND_FAILED,
    /** About a booking: the money came when it was over. */
    LATE_MONEY,
    /** About a showtime: it has no date for now, or another one. */
    NEW_DATE
}
