package io.foyer.booking.ticket;

import java.util.Optional;
import java.util.UUID;

/**
 * The tickets of a booking as files, for whoever has them: its buyer those not given away, a
 * receiver those received.
 *
 * <p>Drawing is work for the processor, so only so many are drawn at once; who waits too long for a
 * place gets a {@link io.foyer.common.problem.Problem} {@code OVERLOADED} that says when to ask
 * again.
 */
public interface TicketPapers {

    /** One page for each ticket that is good, as PDF; absent when the account has none. */
    Optional<byte[]> pdf(UUID bookingId, UUID accountId);

    /**
     * The visit as a calendar file (RFC 5545, UTF-8), cancelled when none of the tickets is good
     * any more or the showtime was called off; absent when the account has no ticket of the
     * booking.
     */
    Optional<byte[]> calendar(UUID bookingId, UUID accountId);
}
