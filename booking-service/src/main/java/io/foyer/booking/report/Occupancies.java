package io.foyer.booking.report;

import io.foyer.booking.hold.PlaceTally;
import io.foyer.booking.hold.ShowtimeFigures;
import io.foyer.booking.pricing.PriceHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How full an event's showtimes are, by the figures that everybody is told. */
@Component
public class Occupancies {

    private static final PlaceTally NOTHING_FOR_SALE = new PlaceTally(0, 0, 0);

    private final ShowtimeFigures figures;
    private final PriceHistory prices;
    private final JdbcClient jdbc;

    Occupancies(ShowtimeFigures figures, PriceHistory prices, JdbcClient jdbc) {
        this.figures = figures;
        this.prices = prices;
        this.jdbc = jdbc;
    }

    public List<Occupancy> of(List<EventShowtime> showtimes) {
        var ids = showtimes.stream().map(EventShowtime::id).toList();
        var places = figures.of(ids);
        var inside = checkedIn(ids);
        var changes = prices.counts(ids);
        return showtimes.stream()
                .map(
                        showtime ->
                                new Occupancy(
                                        showtime.id(),
                                        showtime.startsAt(),
                                        places.getOrDefault(showtime.id(), NOTHING_FOR_SALE),
                                        inside.getOrDefault(showtime.id(), 0L),
                                        changes.getOrDefault(showtime.id(), 0L)))
                .toList();
    }

    private Map<UUID, Long> checkedIn(List<UUID> showtimeIds) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT showtime_id, count(*) AS inside FROM every_ticket
                         WHERE showtime_id = ANY (?) AND status = 'CHECKED_IN' GROUP BY showtime_id
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .query(
                        row -> {
                            counts.put(
                                    row.getObject("showtime_id", UUID.class),
                                    row.getLong("inside"));
                        });
        return counts;
    }
}
