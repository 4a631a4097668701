package io.foyer.event.seatmap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.foyer.event.seatmap.Seat;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published seat map of a venue as the API shows it. */
record SeatMapAnswer(UUID venueId, int version, int seatCount, List<SectionOfMap> sections) {

    static SeatMapAnswer of(SeatMap map) {
        return new SeatMapAnswer(
                map.venueId(),
                map.version(),
                map.seatCount(),
                map.sections().stream().map(SectionOfMap::of).toList());
    }

    record SectionOfMap(
            UUID id,
            String name,
            String type,
            String priceCategory,
            boolean generalAdmission,
            @Nullable Integer capacity,
            List<RowOfMap> rows) {

        static SectionOfMap of(MappedSection mapped) {
            var section = mapped.section();
            var rows = new ArrayList<RowOfMap>();
            var ordinal = mapped.firstOrdinal();
            for (var row : mapped.rows()) {
                var seats = new ArrayList<SeatOfMap>(row.seats().size());
                for (var seat : row.seats()) {
                    seats.add(SeatOfMap.of(ordinal, seat));
                    ordinal++;
                }
                rows.add(new RowOfMap(row.label(), rows.size(), seats));
            }
            return new SectionOfMap(
                    section.id(),
                    section.name(),
                    section.type(),
                    section.priceCategory(),
                    section.generalAdmission(),
                    section.generalAdmission() ? section.capacity() : null,
                    rows);
        }
    }

    record RowOfMap(String label, int order, List<SeatOfMap> seats) {}

    record SeatOfMap(
            int ordinal,
            String number,
            double x,
            double y,
            boolean accessible,
            boolean companion,
            boolean restrictedView,
            @JsonInclude(Include.NON_DEFAULT) boolean heldBack,
            @JsonInclude(Include.NON_DEFAULT) boolean aisleAfter) {

        static SeatOfMap of(int ordinal, Seat seat) {
            return new SeatOfMap(
                    ordinal,
                    seat.number(),
                    seat.x(),
                    seat.y(),
                    seat.accessible(),
                    seat.companion(),
                    seat.restrictedView(),
                    seat.heldBack(),
                    seat.aisleAfter());
        }
    }
}
