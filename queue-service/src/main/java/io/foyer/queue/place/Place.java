package io.foyer.queue.place;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account's place in the line of one showtime.
 *
 * @param epoch the line: the room's, each time it is switched on anew
 * @param arrival rank among all who joined that line, from 1
 * @param number the queue number, which follows from the arrival; absent until the draw
 * @param passedAt since when the number has been up without the owner there; absent when not
 */
public record Place(
        UUID id,
        UUID showtimeId,
        UUID accountId,
        int epoch,
        long arrival,
        @Nullable Long number,
        PlaceState state,
        @Nullable Instant passedAt) {

    /** The same with the number that the draw has given it. */
    public Place numbered(long number) {
        return new Place(id, showtimeId, accountId, epoch, arrival, number, state, passedAt);
    }
}
