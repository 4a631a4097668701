package io.foyer.event.listing;

import static java.util.stream.Collectors.toMap;

import io.foyer.event.store.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The listing rows. */
@Repository
class Listings {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Listings(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** What listings say about sales now, by their showtimes. */
    Map<UUID, ShownSales> shown(Collection<UUID> showtimeIds) {
        return jdbc
                .sql(
                        """
                        SELECT showtime_id, availability, popularity, from_price, to_price, currency
                          FROM listing WHERE showtime_id = ANY (?)
                        """)
                .param(showtimeIds.toArray(UUID[]::new))
                .query(ShownSales.class)
                .list()
                .stream()
                .collect(toMap(ShownSales::showtimeId, Function.identity()));
    }

    /**
     * Listings that say they are on sale while they are not, or the other way round, among those
     * whose sale began or ended in {@code (since, now]}.
     */
    List<UUID> outrunByTime(Instant since, Instant now, int most) {
        return jdbc.sql(
                        """
                        SELECT s.id
                          FROM showtime s
                          JOIN event e ON e.id = s.event_id
                          JOIN listing l ON l.showtime_id = s.id
                         WHERE ((s.on_sale_from > :since AND s.on_sale_from <= :now)
                                OR (s.on_sale_until > :since AND s.on_sale_until <= :now))
                           AND NOT l.removed
                           AND (l.availability <> 'NOT_ON_SALE')
                               <> (s.status = 'SCHEDULED' AND e.status = 'PUBLISHED'
                                   AND l.from_price IS NOT NULL
                                   AND s.on_sale_from <= :now AND s.on_sale_until > :now)
                         ORDER BY s.id
                         LIMIT :most
                        """)
                .param("since", Columns.timestamp(since))
                .param("now", Columns.timestamp(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Writes the rows that differ from what they were made of; each gets a new version. */
    void write(List<ListingSource> sources, Instant now) {
        template.batchUpdate(
                """
                INSERT INTO listing AS l
                    (showtime_id, event_id, venue_id, event_name, category, description, venue_name,
                     city, country, time_zone, image_url, performers, lat, lon, starts_at,
                     from_price, to_price, currency, availability, popularity, version, removed,
                     changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                ON CONFLICT (showtime_id) DO UPDATE SET
                    (event_name, category, description, venue_name, city, country, time_zone,
                     image_url, performers, lat, lon, starts_at, from_price, to_price, currency,
                     availability, popularity, version, removed, changed_at)
                  = (EXCLUDED.event_name, EXCLUDED.category, EXCLUDED.description,
                     EXCLUDED.venue_name, EXCLUDED.city, EXCLUDED.country, EXCLUDED.time_zone,
                     EXCLUDED.image_url, EXCLUDED.performers, EXCLUDED.lat, EXCLUDED.lon,
                     EXCLUDED.starts_at, EXCLUDED.from_price, EXCLUDED.to_price, EXCLUDED.currency,
                     EXCLUDED.availability, EXCLUDED.popularity, l.version + 1, EXCLUDED.removed,
                     EXCLUDED.changed_at)
                WHERE (l.event_name, l.category, l.description, l.venue_name, l.city, l.country,
                       l.time_zone, l.image_url, l.performers, l.lat, l.lon, l.starts_at,
                       l.from_price, l.to_price, l.currency, l.availability, l.popularity,
                       l.removed)
                   IS DISTINCT FROM
                      (EXCLUDED.event_name, EXCLUDED.category, EXCLUDED.description,
                       EXCLUDED.venue_name, EXCLUDED.city, EXCLUDED.country, EXCLUDED.time_zone,
                       EXCLUDED.image_url, EXCLUDED.performers, EXCLUDED.lat, EXCLUDED.lon,
                       EXCLUDED.starts_at, EXCLUDED.from_price, EXCLUDED.to_price,
                       EXCLUDED.currency, EXCLUDED.availability, EXCLUDED.popularity,
                       EXCLUDED.removed)
                """,
                sources.stream().map(source -> row(source, now)).toList());
    }

    private static Object[] row(ListingSource source, Instant now) {
        var place = source.place();
        var prices = source.prices();
        return new Object[] {
            source.showtimeId(),
            source.eventId(),
            place.venueId(),
            source.eventName(),
            source.category(),
            source.description(),
            place.name(),
            place.city(),
            place.country(),
            place.timeZone(),
            source.imageUrl(),
            source.performers(),
            place.lat(),
            place.lon(),
            Columns.timestamp(source.startsAt()),
            prices == null ? null : prices.from(),
            prices == null ? null : prices.to(),
            prices == null ? null : prices.currency(),
            source.availability(now).name(),
            (long) source.counters().sold(),
            source.isRemoved(),
            Columns.timestamp(now)
        };
    }
}
