package io.foyer.queue.waiting;

import io.foyer.queue.room.PriceRange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a showtime's room; all but the first two absent while it is off.
 *
 * @param waiting at most how many wait
 * @param serving the highest number let in
 * @param priceRange absent while nothing is priced, or while it cannot be found out
 */
public record RoomView(
        UUID showtimeId,
        boolean enabled,
        @Nullable Instant opensAt,
        @Nullable Boolean open,
        @Nullable Long waiting,
        @Nullable Long serving,
        @Nullable PriceRange priceRange) {

    static RoomView off(UUID showtimeId) {
        return new RoomView(showtimeId, false, null, null, null, null, null);
    }

    static RoomView on(Board.On board, @Nullable PriceRange prices) {
        var room = board.room();
        return new RoomView(
                room.showtimeId(),
                true,
                room.settings().opensAt(),
                room.isOpen(),
                board.waiting(),
                room.servingNumber(),
                prices);
    }
}
