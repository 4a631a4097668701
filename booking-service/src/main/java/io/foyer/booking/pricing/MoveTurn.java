package io.foyer.booking.pricing;

import java.util.UUID;

/**
 * The right to move the prices of a showtime, until somebody else takes the next turn.
 *
 * @param millis when it was taken, by Postgres' clock; greater than that of any turn before
 */
record MoveTurn(UUID showtimeId, long millis) {

    /**
     * A UUID of version 7 with the turn's time: ids of a showtime's messages grow with its turns.
     */
    UUID messageId(UUID random) {
        return new UUID(
                millis << 16 | random.getMostSignificantBits() & 0xFFFF,
                random.getLeastSignificantBits());
    }
}
