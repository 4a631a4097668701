package io.foyer.event.pricing;

import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMapFlaw;
import io.foyer.event.seatmap.Section;
import io.foyer.event.showtime.SeatMapFollower;
import io.foyer.event.showtime.Showtime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Prices go with a showtime to another version of its seat map: those of sections by name, those of
 * painted seats by ordinal, which must mean the same seat.
 */
@Component
class PricesFollowSeatMap implements SeatMapFollower {

    private final PriceTiers tiers;
    private final PriceBook book;
    private final PricedPlaces places;

    PricesFollowSeatMap(PriceTiers tiers, PriceBook book, PricedPlaces places) {
        this.tiers = tiers;
        this.book = book;
        this.places = places;
    }

    @Override
    public List<SeatMapFlaw> obstacles(Showtime showtime, SeatMap older, SeatMap newer) {
        var names = newer.sections().stream().map(mapped -> mapped.section().name()).toList();
        var kept = new HashSet<>(names);
        var priced = new HashSet<UUID>();
        var flaws = new ArrayList<SeatMapFlaw>();
        for (var tier : tiers.tiers(showtime.id())) {
            priced.addAll(tier.sectionIds());
            for (var range : tier.places().seats()) {
                flaws.addAll(moved(range, older, newer));
            }
        }
        older.sections().stream()
                .map(SeatMap.MappedSection::section)
                .filter(section -> priced.contains(section.id()))
                .map(Section::name)
                .filter(name -> !kept.contains(name))
                .forEach(name -> flaws.add(missing(name)));
        return flaws;
    }

    @Override
    public void follow(Showtime showtime, SeatMap newer) {
        if (tiers.version(showtime.id()) > 0) {
            tiers.follow(showtime.id(), newer.venueId(), newer.version());
            places.putOnSale(showtime.id(), book.recount(showtime.id(), newer));
        }
    }

    /** The first seat of a painted range that would be another one. */
    private static List<SeatMapFlaw> moved(SeatRange range, SeatMap older, SeatMap newer) {
        for (var ordinal = range.from(); ordinal <= range.to(); ordinal++) {
            var was = older.place(ordinal);
            if (was.isPresent() && !was.equals(newer.place(ordinal))) {
                var seat = was.get();
                return List.of(
                        new SeatMapFlaw(
                                seat.section(),
                                seat.row(),
                                seat.number(),
                                "It has a price of its own, which would be another seat's."));
            }
        }
        return List.of();
    }

    private static SeatMapFlaw missing(String section) {
        return new SeatMapFlaw(section, null, null, "It has a price and is missing.");
    }
}
