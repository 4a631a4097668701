package io.foyer.event.showtime;

import io.foyer.event.sales.SalesRecords;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.Section;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The places a new showtime has to sell. */
@Component
class SeatStock {

    private final SeatMapPublisher maps;
    private final SalesRecords sales;

    SeatStock(SeatMapPublisher maps, SalesRecords sales) {
        this.maps = maps;
        this.sales = sales;
    }

    OptionalInt newestMap(UUID venueId) {
        return maps.newestVersion(venueId).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void open(Showtime showtime) {
        var sections = maps.sections(showtime.venueId(), showtime.seatMapVersion());
        sales.open(
                showtime.id(),
                showtime.eventId(),
                sections.stream().mapToInt(Section::capacity).sum());
    }
}
