package io.foyer.search.changestream;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all listings: needed, under way, or finished.
 *
 * @param number which walk; a later need begins the next one from the start
 * @param walkedTo everything up to this showtime has been compared and repaired
 * @param finishedAt absent while it is not finished
 */
record Fill(
        long number,
        FillReason reason,
        Instant neededAt,
        UUID walkedTo,
        @Nullable Instant finishedAt) {

    boolean isOpen() {
        return finishedAt == null;
    }
}
