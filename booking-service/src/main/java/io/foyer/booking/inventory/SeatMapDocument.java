package io.foyer.booking.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.booking.inventory.SeatLayout.LayoutSeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields read of {@code GET /api/v1/showtimes/{id}/seat-map}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeatMapDocument(List<Section> sections) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(
            UUID id,
            String name,
            boolean generalAdmission,
            @Nullable Integer capacity,
            @Nullable List<Row> rows) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String label, List<Seat> seats) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Seat(
            int ordinal,
            String number,
            @Nullable Boolean accessible,
            @Nullable Boolean companion,
            @Nullable Boolean restrictedView,
            @Nullable Boolean heldBack,
            @Nullable Boolean aisleAfter) {

        SeatMarks marks() {
            return SeatMarks.of(accessible, companion, restrictedView, heldBack, aisleAfter);
        }
    }

    /** The places by ordinal, without prices: which tier a place has changes by the clock. */
    SeatLayout layout() {
        var seats = new ArrayList<LayoutSeat>();
        for (var section : sections) {
            if (!section.generalAdmission() && section.rows() != null) {
                section.rows().forEach(row -> addRow(seats, section, row));
            }
        }
        seats.sort(Comparator.comparingInt(LayoutSeat::ordinal));
        return new SeatLayout(seats, standing(seats.size()));
    }

    private List<StandingSection> standing(int seats) {
        var standing = new ArrayList<StandingSection>();
        var next = seats;
        for (var section : sections) {
            if (section.generalAdmission() && section.capacity() != null) {
                standing.add(
                        new StandingSection(
                                section.id(),
                                section.name(),
                                next,
                                section.capacity(),
                                Optional.empty()));
                next += section.capacity();
            }
        }
        return standing;
    }

    private static void addRow(List<LayoutSeat> seats, Section section, Row row) {
        for (var seat : row.seats()) {
            seats.add(
                    new LayoutSeat(
                            seat.ordinal(),
                            section.id(),
                            section.name(),
                            row.label(),
                            seat.number(),
                            Optional.empty(),
                            seat.marks()));
        }
    }
}
