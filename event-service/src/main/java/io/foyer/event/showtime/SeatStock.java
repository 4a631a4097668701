package io.foyer.event.showtime;

import io.foyer.event.sales.SalesRecords;
import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMapFlaw;
import io.foyer.event.seatmap.SeatMapPublisher;
import io.foyer.event.seatmap.Section;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The seat maps of showtimes, and how many places those give them to sell. */
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

    /** A version of the map of the showtime's venue. */
    Optional<SeatMap> map(Showtime showtime, int version) {
        return maps.find(showtime.venueId(), version);
    }

    List<SeatMapFlaw> differences(SeatMap older, SeatMap newer) {
        return maps.differences(older, newer);
    }

    /** Counts anew what there is to sell while nothing is priced, once the map is another. */
    void recount(UUID showtimeId, SeatMap map) {
        sales.startAnew(
                showtimeId,
                map.sections().stream().mapToInt(mapped -> mapped.section().forSale()).sum());
    }
}
