package io.foyer.booking.retention;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run found past its time, and removed unless it was a dry one.
 *
 * @param at the moment that everything was judged by
 */
public record RetentionRun(boolean dryRun, Instant at, List<OfKind> kinds) {

    public RetentionRun {
        kinds = List.copyOf(kinds);
    }

    /** In one line, for the audit trail. */
    String summary() {
        return kinds.stream()
                .map(kind -> kind.kind() + " " + kind.rows() + (kind.more() ? "+" : ""))
                .collect(Collectors.joining(", ", dryRun ? "dry run: " : "removed: ", ""));
    }

    /**
     * One kind.
     *
     * @param endedBefore what ended earlier than this is past its time
     * @param rows bookings or payments that were found by a dry run, or removed
     * @param more whether there are more of them
     */
    public record OfKind(Kind kind, Instant endedBefore, int rows, boolean more) {}
}
