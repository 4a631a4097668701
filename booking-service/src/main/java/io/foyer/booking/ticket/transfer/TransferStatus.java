package io.foyer.booking.ticket.transfer;

/**
 * Where an offer stands.
 *
 * <pre>
 * from      to          by
 * (none)    OFFERED     whoever has the ticket, while it is valid and the showtime has not begun
 * OFFERED   WITHDRAWN   the same; the erasure of either account
 * OFFERED   ACCEPTED    whoever has the address, with the ticket, while that is valid
 * WITHDRAWN (final)
 * ACCEPTED  (final)
 * </pre>
 *
 * An offer that nobody took until the showtime begins stays OFFERED and can be taken no more.
 */
public enum TransferStatus {
    OFFERED,
    WITHDRAWN,
    ACCEPTED
}
