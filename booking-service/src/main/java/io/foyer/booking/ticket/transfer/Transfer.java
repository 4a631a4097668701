package io.foyer.booking.ticket.transfer;

import io.foyer.common.security.MailboxOwner;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a ticket to an address, and what came of it.
 *
 * @param email in lower case; absent once it is forgotten, never while it is open
 * @param toAccount who took it; absent until then, as is newTicketId
 */
public record Transfer(
        UUID id,
        UUID showtimeId,
        UUID ticketId,
        UUID fromAccount,
        @Nullable String email,
        TransferStatus status,
        Instant createdAt,
        @Nullable UUID toAccount,
        @Nullable UUID newTicketId) {

    /** What was taken is there for who took it, anything else for whoever has the address. */
    boolean isFor(MailboxOwner receiver) {
        return status == TransferStatus.ACCEPTED
                ? receiver.accountId().equals(toAccount)
                : receiver.email().equals(email);
    }
}
