package io.foyer.event.seatmap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat map that is being drawn: anything an organizer may have written so far. */
public record SeatMapDraft(List<SectionDraft> sections) {

    public SeatMapDraft {
        sections = List.copyOf(sections);
    }

    /** How many numbered seats it has. */
    @JsonIgnore
    public int seatCount() {
        return sections.stream().mapToInt(SectionDraft::seatCount).sum();
    }

    /** How many people it takes, seated and standing. */
    @JsonIgnore
    public long people() {
        return sections.stream()
                .mapToLong(
                        section ->
                                section.capacity() == null
                                        ? section.seatCount()
                                        : section.capacity())
                .sum();
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

        @JsonIgnore
        public int seatCount() {
            return rows.stream().mapToInt(row -> row.seats().size()).sum();
        }
    }

    /** A row of seats, in the order in which people sit. */
    public record RowDraft(String label, List<Seat> seats) {

        public RowDraft {
            seats = List.copyOf(seats);
        }
    }
}
