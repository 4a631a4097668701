package io.foyer.queue.place;

import io.foyer.queue.place.ArrivalTable.LineId;
import io.foyer.queue.proof.Clearance;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's wish for a place.
 *
 * @param ticket of a place had before, if one was shown
 * @param clearance whether a new place may be given
 */
public record Wish(UUID showtimeId, UUID accountId, Optional<Ticket> ticket, Clearance clearance) {

    /** The ticket, if it is the account's own and of the line as it is now. */
    Optional<Ticket> ticketOf(LineId line) {
        return ticket.filter(
                shown -> shown.isOf(line.showtimeId(), accountId) && shown.epoch() == line.epoch());
    }
}
