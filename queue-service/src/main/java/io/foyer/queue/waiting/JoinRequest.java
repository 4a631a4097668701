package io.foyer.queue.waiting;

import io.foyer.queue.proof.Applicant;
import io.foyer.queue.proof.Proof;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for a place.
 *
 * @param ticket as the client sent it; one that is not good is as good as none
 */
public record JoinRequest(
        UUID showtimeId, Guest guest, Optional<String> ticket, Optional<Proof> proof) {

    Applicant applicant() {
        return new Applicant(showtimeId, guest.accountId());
    }
}
