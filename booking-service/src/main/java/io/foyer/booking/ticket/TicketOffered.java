package io.foyer.booking.ticket;

import java.util.UUID;

/**
 * Somebody offers a ticket to whoever has this address. Told in the transaction that does it.
 *
 * @param email in lower case
 */
public record TicketOffered(UUID transferId, UUID ticketId, UUID fromAccount, String email) {}
