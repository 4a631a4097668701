package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A wish to hold seats.
 *
 * @param ordinals the seats, without repetition; at least one
 * @param holdTime how long the hold shall last
 * @param mayHold most seats this buyer may hold at once at this showtime (what was bought is
 *     already taken off)
 */
public record HoldRequest(
        UUID showtimeId,
        HoldId holdId,
        UUID accountId,
        List<Integer> ordinals,
        Duration holdTime,
        int mayHold) {

    public HoldRequest {
        ordinals = ordinals.stream().sorted().toList();
    }
}
