package io.foyer.queue.room;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a room's draw: before the opening only by what it can be checked afterwards.
 *
 * @param commitment SHA-256 of the seed
 * @param seed absent until the room has opened
 * @param drawn how many had arrived by the opening; 0 before it
 * @param openedAt absent until then
 */
public record PublishedDraw(
        byte[] commitment, byte @Nullable [] seed, long drawn, @Nullable Instant openedAt) {

    PublishedDraw opened(UnaryOperator<byte[]> unsealing) {
        return seed == null
                ? this
                : new PublishedDraw(commitment, unsealing.apply(seed), drawn, openedAt);
    }
}
