package io.foyer.booking.ticket;

import java.util.UUID;

/**
 * A ticket has passed to another account: the old one is dead, the new one good. Told in the
 * transaction that does it.
 *
 * @param bookingId the purchase both belong to
 */
public record TicketTransferred(
        UUID transferId,
        UUID showtimeId,
        UUID bookingId,
        UUID oldTicketId,
        UUID newTicketId,
        UUID fromAccount,
        UUID toAccount) {}
