package io.foyer.event.pricing;

import io.foyer.event.sales.SalesRecords;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.showtime.Showtime;
import java.util.UUID;
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

    SeatMap mapOf(Showtime showtime) {
        return maps.find(showtime.venueId(), showtime.seatMapVersion())
                .orElseThrow(() -> new IllegalStateException("A pinned map is missing"));
    }

    void putOnSale(UUID showtimeId, int places) {
        sales.startAnew(showtimeId, places);
    }
}
