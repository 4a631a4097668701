package io.foyer.event.view;

import io.foyer.event.pricing.CurrentPrices;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.pricing.Pricing;
import io.foyer.event.programme.EventCategory;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.store.Columns;
import io.foyer.event.view.EventDocument.Location;
import io.foyer.event.view.EventDocument.PerformerOfEvent;
import io.foyer.event.view.EventDocument.ShowtimeOfEvent;
import io.foyer.event.view.EventDocument.VenueOfEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts an event together, in five queries however many showtimes and performers it has. */
@Repository
class EventReader {

    private final JdbcClient jdbc;
    private final ShowtimeReader showtimes;
    private final Pricing pricing;
    private final InstantSource clock;

    EventReader(JdbcClient jdbc, ShowtimeReader showtimes, Pricing pricing, InstantSource clock) {
        this.jdbc = jdbc;
        this.showtimes = showtimes;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** The event, published or not; absent when there is none or it was deleted. */
    @Transactional(readOnly = true) // one connection, however many queries
    public Optional<EventDocument> find(UUID id) {
        return jdbc.sql(
                        """
                        SELECT e.*, v.name AS venue_name, v.address, v.city, v.state, v.country,
                               v.lat, v.lon, v.time_zone, v.capacity
                          FROM event e
                          JOIN venue v ON v.id = e.venue_id
                         WHERE e.id = ? AND e.deleted_at IS NULL
                        """)
                .param(id)
                .query((row, number) -> alone(row))
                .optional()
                .map(event -> event.with(performers(id), showtimes(id)));
    }

    private static EventDocument alone(ResultSet row) throws SQLException {
        return new EventDocument(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("description"),
                EventCategory.valueOf(row.getString("category")),
                EventStatus.valueOf(row.getString("status")),
                Columns.uuid(row, "organizer_id"),
                row.getString("image_url"),
                venue(row),
                List.of(),
                List.of(),
                null,
                row.getLong("version"));
    }

    private static VenueOfEvent venue(ResultSet row) throws SQLException {
        return new VenueOfEvent(
                Columns.uuid(row, "venue_id"),
                row.getString("venue_name"),
                row.getString("address"),
                row.getString("city"),
                row.getString("state"),
                row.getString("country"),
                new Location(row.getDouble("lat"), row.getDouble("lon")),
                row.getString("time_zone"),
                row.getInt("capacity"));
    }

    private List<PerformerOfEvent> performers(UUID eventId) {
        return jdbc.sql(
                        """
                        SELECT p.id, p.name, p.type, p.image_url, b.headliner
                          FROM event_performer b
                          JOIN performer p ON p.id = b.performer_id
                         WHERE b.event_id = ?
                         ORDER BY b.position
                        """)
                .param(eventId)
                .query(PerformerOfEvent.class)
                .list();
    }

    private List<ShowtimeOfEvent> showtimes(UUID eventId) {
        var rows = showtimes.ofEvent(eventId);
        var prices = pricing.now(rows.stream().map(ShowtimeRow::id).toList());
        var now = clock.instant();
        return rows.stream()
                .map(row -> ShowtimeOfEvent.of(row, tiers(prices.get(row.id())), now))
                .toList();
    }

    private static List<PriceTier> tiers(@Nullable CurrentPrices prices) {
        return prices == null ? List.of() : prices.tiers();
    }
}
