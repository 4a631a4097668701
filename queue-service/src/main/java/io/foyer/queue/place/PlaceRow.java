package io.foyer.queue.place;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is stored, and its room as it was at that moment.
 *
 * @param roomEpoch the line the room has now
 * @param openedAt when that line was drawn; absent before
 */
record PlaceRow(
        UUID id,
        UUID showtimeId,
        UUID accountId,
        int epoch,
        long arrival,
        PlaceState state,
        Instant joinedAt,
        @Nullable Instant passedAt,
        int roomEpoch,
        @Nullable Instant openedAt,
        long drawn) {

    /** Joins places, which it calls {@code place}, with their rooms. */
    static final String SELECT =
            """
            SELECT place.id, place.showtime_id, place.account_id, place.epoch, place.arrival,
                   place.state, place.joined_at, place.passed_at, room.epoch AS room_epoch,
                   room.opened_at, room.drawn
              FROM place JOIN waiting_room room ON room.showtime_id = place.showtime_id
            """;

    /** Whether the line it stood in is the one that its room has now. */
    boolean isOfThisLine() {
        return epoch == roomEpoch;
    }

    boolean isDrawn() {
        return isOfThisLine() && openedAt != null;
    }

    PlaceState presentState() {
        if (!state.isLive()) {
            return state;
        }
        if (!isOfThisLine()) {
            return PlaceState.DONE;
        }
        return state == PlaceState.WAITING && openedAt == null ? PlaceState.PRE_QUEUE : state;
    }
}
