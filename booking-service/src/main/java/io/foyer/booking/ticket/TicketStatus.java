package io.foyer.booking.ticket;

/** What a ticket is good for. */
public enum TicketStatus {
    VALID,
    CHECKED_IN,
    TRANSFERRED,
    CANCELLED
}
