package io.foyer.event.showtime;

import io.foyer.event.sales.SalesRecords;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.Section;
import java.util.List;
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

    /** Starts counting for showtimes of one event, all with the same seat map. */
    void open(List<Showtime> showtimes) {
        var first = showtimes.getFirst();
        var sections = maps.sections(first.venueId(), first.seatMapVersion());
        var places = sections.stream().mapToInt(Section::forSale).sum();
        showtimes.forEach(showtime -> sales.open(showtime.id(), showtime.eventId(), places));
    }
}
