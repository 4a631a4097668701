package io.foyer.event.seatmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat map that is being drawn: anything an organizer may have written so far. */
public record SeatMapDraft(List<SectionDraft> sections) {

    public SeatMapDraft {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param capacity how many people a general-admission section takes; absent for a seated one
     */
    public record SectionDraft(
            String name,
            String type,
            String priceCategory,
            boolean generalAdmission,
            @Nullable Integer capacity,
            List<RowDraft> rows) {

        public SectionDraft {
            rows = List.copyOf(rows);
        }
    }

    /** A row of seats, in the order in which people sit. */
    public record RowDraft(String label, List<Seat> seats) {

        public RowDraft {
            seats = List.copyOf(seats);
        }
    }
}
