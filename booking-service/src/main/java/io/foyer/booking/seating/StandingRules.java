package io.foyer.booking.seating;

import io.foyer.booking.hold.StandingPlaces;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.seating.SeatingOutcome.Allowed;
import io.foyer.booking.seating.SeatingOutcome.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Judges a wish for places to stand. Which places these are is nobody's business but the hold's.
 */
final class StandingRules {

    private StandingRules() {}

    /** A section that is wished for twice is wished for once, with the sum of both. */
    static SeatingOutcome judge(ShowtimeOnSale showtime, List<StandingWish> wishes) {
        var bySection = new LinkedHashMap<UUID, Integer>();
        wishes.forEach(wish -> bySection.merge(wish.sectionId(), wish.quantity(), Math::addExact));
        var places = new ArrayList<StandingPlaces>();
        for (var wish : bySection.entrySet()) {
            var section = showtime.layout().standingSection(wish.getKey());
            if (section.isEmpty()) {
                return new Refused(SeatRule.NO_SUCH_SECTION, List.of());
            }
            if (!section.get().isForSale()) {
                return new Refused(SeatRule.SEAT_NOT_FOR_SALE, List.of());
            }
            places.add(StandingPlaces.of(section.get(), wish.getValue()));
        }
        return new Allowed(List.of(), places);
    }
}
