package io.foyer.search.index.web;

import io.foyer.search.index.Rebuild;
import io.foyer.search.index.RebuildState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands, as operators see it.
 *
 * @param kept index that can be gone back to
 * @param trouble what it failed of, or what it waits for
 */
record RebuildReport(
        long id,
        RebuildState state,
        int revision,
        String source,
        String target,
        UUID cursor,
        long written,
        long refused,
        long repaired,
        @Nullable String kept,
        @Nullable String trouble,
        Instant startedAt,
        @Nullable Instant filledAt,
        @Nullable Instant finishedAt) {

    static RebuildReport of(Rebuild rebuild) {
        return new RebuildReport(
                rebuild.id(),
                rebuild.state(),
                rebuild.revision(),
                rebuild.source(),
                rebuild.target(),
                rebuild.cursor(),
                rebuild.written(),
                rebuild.refused(),
                rebuild.repaired(),
                rebuild.kept(),
                rebuild.trouble(),
                rebuild.startedAt(),
                rebuild.filledAt(),
                rebuild.finishedAt());
    }
}
