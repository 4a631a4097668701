package io.foyer.event.seatmap;

import io.foyer.event.seatmap.SeatMapDraft.RowDraft;
import io.foyer.event.seatmap.SeatMapDraft.SectionDraft;
import java.util.List;
import java.util.Optional;
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

    /** The same map as a draft: all of it but its ids and its version. */
    public SeatMapDraft asDraft() {
        return new SeatMapDraft(sections.stream().map(MappedSection::asDraft).toList());
    }

    /** The labels of the seat with an ordinal; absent when there is none. */
    public Optional<SeatLabels> place(int ordinal) {
        for (var mapped : sections) {
            var first = mapped.firstOrdinal();
            if (ordinal >= first && ordinal < first + mapped.seatCount()) {
                return mapped.place(ordinal - first);
            }
        }
        return Optional.empty();
    }

    /** What a seat is called. */
    public record SeatLabels(String section, String row, String number) {}

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

        private Optional<SeatLabels> place(int index) {
            var left = index;
            for (var row : rows) {
                if (left < row.seats().size()) {
                    return Optional.of(
                            new SeatLabels(
                                    section.name(), row.label(), row.seats().get(left).number()));
                }
                left -= row.seats().size();
            }
            return Optional.empty();
        }

        private SectionDraft asDraft() {
            return new SectionDraft(
                    section.name(),
                    section.type(),
                    section.priceCategory(),
                    section.generalAdmission(),
                    section.generalAdmission() ? section.capacity() : null,
                    rows.stream().map(row -> new RowDraft(row.label(), row.seats())).toList());
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
