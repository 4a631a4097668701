package io.foyer.queue.place;

import java.util.UUID;

/**
 * A place as its owner carries it.
 *
 * @param epoch the line it is in; in another it says nothing
 */
public record Ticket(UUID showtimeId, UUID placeId, UUID accountId, int epoch, long arrival) {

    /** Whether it is about a place of this account, in whichever line of this showtime. */
    public boolean isOf(UUID showtime, UUID account) {
        return showtimeId.equals(showtime) && accountId.equals(account);
    }
}
