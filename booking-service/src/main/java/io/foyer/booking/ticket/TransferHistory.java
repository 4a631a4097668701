package io.foyer.booking.ticket;

import io.foyer.common.privacy.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held about people who gave tickets away or were offered some. */
public interface TransferHistory {

    /** Offers they made, offers to their address, and what they took; by time. */
    List<PassedOn> of(Person person);

    /**
     * Forgets the addresses in all of these, in the present transaction, and takes back what is
     * still open: nobody is left to give or to take. Tickets that changed hands stay changed.
     */
    void forget(Person person);

    /**
     * An offer.
     *
     * @param given whether it was theirs to give
     * @param email to whom; absent once it is forgotten
     */
    record PassedOn(
            UUID id,
            UUID ticketId,
            boolean given,
            @Nullable String email,
            String status,
            Instant createdAt) {}
}
