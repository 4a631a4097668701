package io.foyer.booking.hold;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to count a showtime and to tell of it, until somebody else takes the next turn.
 *
 * @param millis when it was taken, by Postgres' clock; greater than that of any turn before
 * @param revision of the snapshot that is on sale
 * @param toldRevision of the snapshot that was last told of; absent when nothing was told yet, as
 *     is the next one
 * @param told the last message, as it was sent
 */
record SalesTurn(
        UUID showtimeId,
        long millis,
        long revision,
        @Nullable Long toldRevision,
        @Nullable String told) {

    /**
     * A UUID of version 7 with the turn's time: ids of a showtime's messages grow with its turns.
     */
    UUID messageId(UUID random) {
        return new UUID(
                millis << 16 | random.getMostSignificantBits() & 0xFFFF,
                random.getLeastSignificantBits());
    }

    boolean isNews(long counted, String message) {
        return toldRevision == null || toldRevision != counted || !message.equals(told);
    }
}
