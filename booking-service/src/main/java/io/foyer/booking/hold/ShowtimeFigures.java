package io.foyer.booking.hold;

import io.foyer.booking.inventory.Showtimes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How whole showtimes sell, as it was last told: a row a showtime, some half a second old while it
 * sells. One of which nothing was told yet is counted.
 */
@Component
public class ShowtimeFigures {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Showtimes showtimes;
    private final SectionFigures figures;

    ShowtimeFigures(JdbcClient jdbc, JsonMapper json, Showtimes showtimes, SectionFigures figures) {
        this.jdbc = jdbc;
        this.json = json;
        this.showtimes = showtimes;
        this.figures = figures;
    }

    /** By showtime; those that are not known here are left out. */
    public Map<UUID, PlaceTally> of(Collection<UUID> showtimeIds) {
        var tallies = told(showtimeIds);
        for (var id : showtimeIds) {
            if (!tallies.containsKey(id)) {
                showtimes
                        .find(id)
                        .ifPresent(
                                showtime ->
                                        tallies.put(
                                                id,
                                                figures.of(showtime).stream()
                                                        .map(SectionTally::places)
                                                        .reduce(
                                                                PlaceTally.NONE,
                                                                PlaceTally::plus)));
            }
        }
        return tallies;
    }

    private Map<UUID, PlaceTally> told(Collection<UUID> showtimeIds) {
        Map<UUID, PlaceTally> tallies = new HashMap<>();
        jdbc
                .sql("SELECT told FROM sales_told WHERE showtime_id = ANY (?) AND told IS NOT NULL")
                .param(showtimeIds.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(told -> json.readValue(told, SalesChanged.class))
                .forEach(
                        told ->
                                tallies.put(
                                        told.showtimeId(),
                                        new PlaceTally(told.free(), told.held(), told.sold())));
        return tallies;
    }
}
