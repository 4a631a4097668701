package io.foyer.booking.hold.web;

import io.foyer.booking.hold.SectionTally;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How a showtime sells at one moment. */
record InventoryView(UUID showtimeId, Instant at, List<SectionView> sections) {

    static InventoryView of(UUID showtimeId, Instant at, List<SectionTally> sections) {
        return new InventoryView(showtimeId, at, sections.stream().map(SectionView::of).toList());
    }

    /** One section; total = free + held + sold. */
    record SectionView(UUID sectionId, int total, int free, int held, int sold) {

        static SectionView of(SectionTally section) {
            var places = section.places();
            return new SectionView(
                    section.sectionId(),
                    places.total(),
                    places.free(),
                    places.held(),
                    places.sold());
        }
    }
}
