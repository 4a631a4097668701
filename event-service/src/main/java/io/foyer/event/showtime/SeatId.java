package io.foyer.event.showtime;

import java.util.UUID;

/**
 * The public id of a seat of a showtime: showtime number and ordinal in a version 8 UUID
 * (docs/architecture.md, "A seat's id").
 *
 * @param showtimeNumber at most 48 bits
 * @param ordinal the seat's place in the published seat map, from 0
 */
public record SeatId(long showtimeNumber, int ordinal) {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 1L << 63;

    public UUID uuid() {
        return new UUID(showtimeNumber << 16 | VERSION_8, VARIANT | ordinal);
    }
}
