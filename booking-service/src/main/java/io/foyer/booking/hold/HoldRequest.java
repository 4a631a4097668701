package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A wish to hold seats.
 *
 * @param ordinals the seats, without repetition; at least one. They come out sorted
 * @param holdTime how long the hold shall last
 * @param mayHold most seats this buyer may hold at once at this showtime. Only seats that are held
 *     count against it: what the buyer has claimed, paying or bought, is taken off beforehand
 */
public record HoldRequest(
        UUID showtimeId,
        HoldId holdId,
        UUID accountId,
        List<Integer> ordinals,
        Duration holdTime,
        int mayHold) {

    public HoldRequest {
        ordinals = ordinals.stream().sorted().distinct().toList();
        if (ordinals.isEmpty() || ordinals.getFirst() < 0) {
            throw new IllegalArgumentException("A hold is for at least one seat");
        }
        if (!holdTime.isPositive()) {
            throw new IllegalArgumentException("A hold lasts some time");
        }
    }
}
