package io.foyer.event.seatmap.web;

import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMapDraft;
import org.jspecify.annotations.Nullable;

/**
 * What was generated.
 *
 * @param standing people in general-admission sections
 * @param version absent when it was not published
 */
record Generated(
        int sectionCount,
        int rowCount,
        int seatCount,
        int accessibleCount,
        long standing,
        @Nullable Integer version) {

    static Generated of(SeatMapDraft draft, @Nullable Integer version) {
        var rows = draft.sections().stream().flatMap(section -> section.rows().stream()).toList();
        var accessible =
                rows.stream().flatMap(row -> row.seats().stream()).filter(Seat::accessible).count();
        return new Generated(
                draft.sections().size(),
                rows.size(),
                draft.seatCount(),
                (int) accessible,
                draft.people() - draft.seatCount(),
                version);
    }
}
