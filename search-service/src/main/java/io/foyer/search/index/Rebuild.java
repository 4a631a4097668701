package io.foyer.search.index;

import io.foyer.search.listing.KeyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One building of an index beside the one in use.
 *
 * @param revision form of the documents it builds
 * @param source index in use when it began
 * @param target index it builds
 * @param fence grows with every instance that takes it up; whoever has an older one may not write
 * @param cursor last key that was filled in
 * @param written listings filled in
 * @param refused listings that the next index did not take
 * @param repaired documents that the comparison before the switch put right
 * @param kept index that can be gone back to; null when there is none any more
 * @param trouble what it failed of, or what it waits for
 */
public record Rebuild(
        long id,
        RebuildState state,
        int revision,
        String source,
        String target,
        long fence,
        UUID cursor,
        long written,
        long refused,
        long repaired,
        @Nullable String kept,
        @Nullable String trouble,
        Instant startedAt,
        @Nullable Instant filledAt,
        @Nullable Instant finishedAt) {

    Rebuild filling() {
        return next(RebuildState.FILLING, KeyOrder.START, 0, 0, 0, null, null);
    }

    Rebuild filled(UUID upTo, long more, long moreRefused) {
        return next(state, upTo, written + more, refused + moreRefused, repaired, kept, null);
    }

    Rebuild became(RebuildState next) {
        return next(next, cursor, written, refused, repaired, kept, null);
    }

    Rebuild verified(long found) {
        return next(RebuildState.DONE, cursor, written, refused, repaired + found, source, null);
    }

    Rebuild rolledBack() {
        return next(RebuildState.ROLLED_BACK, cursor, written, refused, repaired, null, null);
    }

    Rebuild failed(String reason) {
        return next(RebuildState.FAILED, cursor, written, refused, repaired, null, reason);
    }

    private Rebuild next(
            RebuildState next,
            UUID upTo,
            long allWritten,
            long allRefused,
            long allRepaired,
            @Nullable String keptNow,
            @Nullable String reason) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("A rebuild cannot go from " + state + " to " + next);
        }
        return new Rebuild(
                id,
                next,
                revision,
                source,
                target,
                fence,
                upTo,
                allWritten,
                allRefused,
                allRepaired,
                keptNow,
                reason,
                startedAt,
                filledAt,
                finishedAt);
    }
}
