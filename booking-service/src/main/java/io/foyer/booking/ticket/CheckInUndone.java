package io.foyer.booking.ticket;

import java.util.UUID;

/** A ticket that was marked as used is good again. Told in the transaction that does it. */
public record CheckInUndone(UUID ticketId, UUID showtimeId) {}
