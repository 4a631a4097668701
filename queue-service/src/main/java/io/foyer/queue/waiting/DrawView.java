package io.foyer.queue.waiting;

import io.foyer.queue.place.Draw;
import io.foyer.queue.room.PublishedDraw;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what anybody can check a draw.
 *
 * @param commitment SHA-256 of the seed, in hex
 * @param seed in hex; absent until the room has opened
 * @param drawn how many had arrived by the opening; absent until then
 */
public record DrawView(
        UUID showtimeId,
        String algorithm,
        String commitment,
        @Nullable String seed,
        @Nullable Long drawn,
        @Nullable Instant openedAt) {

    static DrawView of(UUID showtimeId, PublishedDraw draw) {
        var seed = draw.seed();
        return new DrawView(
                showtimeId,
                Draw.ALGORITHM,
                HexFormat.of().formatHex(draw.commitment()),
                seed == null ? null : HexFormat.of().formatHex(seed),
                seed == null ? null : (Long) draw.drawn(),
                draw.openedAt());
    }
}
