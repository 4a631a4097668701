package io.foyer.event.pricing;

import io.foyer.event.sales.SalesRecords;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.Section;
import io.foyer.event.showtime.Showtime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The places of a showtime that can have a price, and that are for sale once they have one. */
@Component
class PricedPlaces {

    private final SeatMapPublisher maps;
    private final SalesRecords sales;

    PricedPlaces(SeatMapPublisher maps, SalesRecords sales) {
        this.maps = maps;
        this.sales = sales;
    }

    List<Section> of(Showtime showtime) {
        return maps.sections(showtime.venueId(), showtime.seatMapVersion());
    }

    void putOnSale(PriceList list, List<Section> sections) {
        var priced =
                list.tiers().stream()
                        .flatMap(tier -> tier.sectionIds().stream())
                        .collect(Collectors.toSet());
        sales.resize(
                list.showtimeId(),
                sections.stream()
                        .filter(section -> priced.contains(section.id()))
                        .mapToInt(Section::capacity)
                        .sum());
    }
}
