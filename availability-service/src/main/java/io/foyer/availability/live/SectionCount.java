package io.foyer.availability.live;

import io.foyer.availability.layout.SectionLayout;
import io.foyer.availability.seatmap.SeatStates;
import java.util.UUID;

/** How many places of a section are in which state; those not for sale are in none of the three. */
record SectionCount(UUID sectionId, int free, int held, int sold) {

    static SectionCount of(SectionLayout section, SeatStates places) {
        var tally = places.tally(section.firstOrdinal(), section.places());
        return new SectionCount(section.sectionId(), tally.free(), tally.held(), tally.sold());
    }
}
