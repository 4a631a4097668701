package io.foyer.queue.room;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A showtime's waiting room: off, on but not yet open, or open.
 *
 * @param settings those of the last time it was on
 * @param openedAt when the draw was made and numbers began to be given on arrival; absent before
 * @param servingNumber the highest number let in
 * @param nextAdmissionAt when the pace allows the next admission
 * @param epoch how often it was switched on anew; each time has a line of its own
 * @param drawn how many had arrived by the opening; none before it
 */
public record WaitingRoom(
        UUID showtimeId,
        boolean enabled,
        RoomSettings settings,
        @Nullable Instant openedAt,
        long servingNumber,
        Instant nextAdmissionAt,
        int epoch,
        long drawn) {

    public boolean isOpen() {
        return openedAt != null;
    }
}
