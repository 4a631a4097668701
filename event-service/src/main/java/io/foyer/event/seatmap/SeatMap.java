package io.foyer.event.seatmap;

import java.util.List;
import java.util.UUID;

/**
 * A published version of a venue's seat map; never changes.
 *
 * @param version from 1
 */
public record SeatMap(UUID venueId, int version, List<MappedSection> sections) {

    public SeatMap {
        sections = List.copyOf(sections);
    }

    /** How many numbered seats it has; general admission counts none. */
    public int seatCount() {
        return sections.stream().mapToInt(MappedSection::seatCount).sum();
    }

    /**
     * A section with its rows.
     *
     * @param firstOrdinal the ordinal of its first seat; the others follow without gaps, row by
     *     row. Meaningless for general admission, which has no seats.
     */
    public record MappedSection(Section section, int firstOrdinal, List<Row> rows) {

        public MappedSection {
            rows = List.copyOf(rows);
        }

        int seatCount() {
            return rows.stream().mapToInt(row -> row.seats().size()).sum();
        }
    }

    /** A row. */
    public record Row(String label, List<Seat> seats) {

        public Row {
            seats = List.copyOf(seats);
        }
    }
}
