package io.foyer.booking.inventory;

import java.time.Instant;
import java.util.UUID;

/**
 * Published in the transaction that writes down that a known showtime has another status, or starts
 * at another time, than was known.
 *
 * @param status what it is now
 * @param before what it was
 * @param startsAt when it starts now
 * @param startedAt when it was to start
 */
public record ShowtimeReplanned(
        UUID showtimeId,
        UUID eventId,
        SaleStatus status,
        SaleStatus before,
        Instant startsAt,
        Instant startedAt) {

    /** Whether it has become this. */
    public boolean became(SaleStatus wanted) {
        return status == wanted && before != wanted;
    }

    public boolean isMoved() {
        return !startsAt.equals(startedAt);
    }
}
