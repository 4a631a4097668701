package io.foyer.queue.waiting;

import io.foyer.queue.admission.Left;
import io.foyer.queue.room.HumanProof;
import io.foyer.queue.room.PriceRange;
import io.foyer.queue.room.RoomMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a showtime's room; all but the first two absent while it is off.
 *
 * @param waiting at most how many wait
 * @param serving the highest number let in
 * @param perMinute how many were let in a minute, as measured lately; absent while that is unknown
 * @param priceRange absent while nothing is priced, or while it cannot be found out
 * @param left absent while it is not known
 */
public record RoomView(
        UUID showtimeId,
        boolean enabled,
        @Nullable RoomMode mode,
        @Nullable Instant opensAt,
        @Nullable Boolean open,
        @Nullable Long waiting,
        @Nullable Long serving,
        @Nullable Long perMinute,
        @Nullable PriceRange priceRange,
        @Nullable Left left,
        @Nullable HumanProof humanProof) {

    private static final int SECONDS = 60;

    static RoomView off(UUID showtimeId) {
        return new RoomView(
                showtimeId, false, null, null, null, null, null, null, null, null, null);
    }

    static RoomView on(Board.On board, @Nullable PriceRange prices) {
        var room = board.room();
        var perSecond = board.outlook().perSecond();
        return new RoomView(
                room.showtimeId(),
                true,
                room.settings().mode(),
                room.settings().opensAt(),
                room.isOpen(),
                board.waiting(),
                room.servingNumber(),
                perSecond.isEmpty() ? null : (Long) Math.round(perSecond.getAsDouble() * SECONDS),
                prices,
                board.outlook().left().ifKnown(),
                room.settings().humanProof());
    }
}
