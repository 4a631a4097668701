package io.foyer.event.listing;

import io.foyer.event.listing.ListingSource.Place;
import io.foyer.event.listing.ListingSource.PriceRange;
import io.foyer.event.programme.EventStatus;
import io.foyer.event.sales.Counters;
import io.foyer.event.showtime.ShowtimeStatus;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what listings are made of: one query, however many showtimes. */
@Repository
class ListingSources {

    private final JdbcClient jdbc;

    ListingSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> showtimesOfEvent(UUID eventId) {
        return showtimes("SELECT id FROM showtime WHERE event_id = ?", eventId);
    }

    List<UUID> showtimesAtVenue(UUID venueId) {
        return showtimes("SELECT id FROM showtime WHERE venue_id = ?", venueId);
    }

    List<UUID> showtimesOfPerformer(UUID performerId) {
        return showtimes(
                """
                SELECT id FROM showtime
                 WHERE event_id IN (SELECT event_id FROM event_performer WHERE performer_id = ?)
                """,
                performerId);
    }

    private List<UUID> showtimes(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(UUID.class).list();
    }

    /**
     * Locks showtimes whose listings are going to be written, to be read only after that. Of two
     * transactions that change what one listing shows, the second reads only after the first has
     * committed, so neither undoes the other's part. The lock is taken in the order of ids, so they
     * cannot wait for each other in a circle.
     */
    void lock(Collection<UUID> showtimeIds) {
        lock(showtimeIds, "FOR NO KEY UPDATE");
    }

    /** The same for those that nobody else has locked; says which these are. */
    List<UUID> lockFree(Collection<UUID> showtimeIds) {
        return lock(showtimeIds, "FOR NO KEY UPDATE SKIP LOCKED");
    }

    private List<UUID> lock(Collection<UUID> showtimeIds, String how) {
        return jdbc.sql("SELECT id FROM showtime WHERE id = ANY (?) ORDER BY id " + how)
                .param(showtimeIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * Reads what stands there now. Prices are those of what is still free, as far as that was told
     * in the currency of the list, else those of the list: what is sold out shows what it cost.
     *
     * @param now which prices of the list count: of tiers that are valid then, and have a place for
     *     sale
     */
    List<ListingSource> read(Collection<UUID> showtimeIds, Instant now) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.event_id, s.status, s.starts_at, s.on_sale_from,
                               s.on_sale_until, e.status AS event_status,
                               e.deleted_at IS NOT NULL AS event_deleted, e.name AS event_name,
                               e.category, e.description, e.image_url,
                               v.id AS venue_id, v.name AS venue_name, v.city, v.country,
                               v.time_zone, v.lat, v.lon,
                               c.total, c.free, c.held, c.sold,
                               CASE WHEN c.currency = p.currency THEN c.from_price
                                    ELSE p.from_price END AS from_price,
                               CASE WHEN c.currency = p.currency THEN c.to_price
                                    ELSE p.to_price END AS to_price,
                               p.currency,
                               coalesce(b.performers, '[]') AS performers
                          FROM showtime s
                          JOIN event e ON e.id = s.event_id
                          JOIN venue v ON v.id = s.venue_id
                          JOIN sales c ON c.showtime_id = s.id
                          LEFT JOIN LATERAL (
                               SELECT min(t.total) AS from_price, max(t.total) AS to_price,
                                      min(t.currency) AS currency
                                 FROM price_coverage n
                                 JOIN price_tier t ON t.id = n.tier_id
                                WHERE n.showtime_id = s.id
                                  AND n.period = (SELECT max(d.number) FROM price_period d
                                                   WHERE d.showtime_id = s.id
                                                     AND d.starts_at <= :now)) p ON true
                          LEFT JOIN LATERAL (
                               SELECT json_agg(json_build_object(
                                          'id', f.id, 'name', f.name, 'headliner', ep.headliner)
                                          ORDER BY ep.position) AS performers
                                 FROM event_performer ep
                                 JOIN performer f ON f.id = ep.performer_id
                                WHERE ep.event_id = e.id) b ON true
                         WHERE s.id = ANY (:ids)
                         ORDER BY s.id
                        """)
                .param("ids", showtimeIds.toArray(UUID[]::new))
                .param("now", Columns.timestamp(now))
                .query((row, number) -> source(row))
                .list();
    }

    private static ListingSource source(ResultSet row) throws SQLException {
        return new ListingSource(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "event_id"),
                EventStatus.valueOf(row.getString("event_status")),
                row.getBoolean("event_deleted"),
                row.getString("event_name"),
                row.getString("category"),
                row.getString("description"),
                row.getString("image_url"),
                place(row),
                row.getString("performers"),
                ShowtimeStatus.valueOf(row.getString("status")),
                Columns.instant(row, "starts_at"),
                Columns.instant(row, "on_sale_from"),
                Columns.instant(row, "on_sale_until"),
                new Counters(
                        row.getInt("total"),
                        row.getInt("free"),
                        row.getInt("held"),
                        row.getInt("sold")),
                prices(row));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Columns.uuid(row, "venue_id"),
                row.getString("venue_name"),
                row.getString("city"),
                row.getString("country"),
                row.getString("time_zone"),
                row.getDouble("lat"),
                row.getDouble("lon"));
    }

    private static @Nullable PriceRange prices(ResultSet row) throws SQLException {
        var from = Columns.longOrNull(row, "from_price");
        return from == null
                ? null
                : new PriceRange(from, row.getLong("to_price"), row.getString("currency"));
    }
}
