package io.foyer.event.browse;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalogue of 100,000 events at 5,000 venues in 250 cities, the bigger cities with more of them,
 * and about 160,000 showtimes over two years; every twentieth event is a draft, every thirtieth has
 * no showtime yet.
 */
final class HundredThousandEvents {

    private static final Logger LOG = LoggerFactory.getLogger(HundredThousandEvents.class);

    /** Loading is quicker without what is checked and kept in order row by row. */
    private static final String[] BEFORE = {
        "SET synchronous_commit = off",
        "SET work_mem = '64MB'",
        "SET maintenance_work_mem = '256MB'",
        """
        CREATE TEMP TABLE left_out AS
        SELECT indexname, indexdef FROM pg_indexes
         WHERE schemaname = 'public' AND tablename IN ('event', 'listing', 'showtime', 'sales')
           AND indexname NOT LIKE '%_pk' AND indexname NOT LIKE '%_once'
           AND indexname <> 'event_at_its_venue'
        """,
        """
        DO $$ DECLARE each record; BEGIN
            FOR each IN SELECT conname, conrelid::regclass AS named FROM pg_constraint
                         WHERE contype = 'f' LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', each.named, each.conname);
            END LOOP;
            FOR each IN SELECT indexname FROM left_out LOOP
                EXECUTE format('DROP INDEX %I', each.indexname);
            END LOOP;
        END $$
        """
    };

    private static final String[] AFTER = {
        """
        DO $$ DECLARE each record; BEGIN
            FOR each IN SELECT indexdef FROM left_out LOOP
                EXECUTE each.indexdef;
            END LOOP;
        END $$
        """,
        "VACUUM ANALYZE"
    };

    private static final String[] ROWS = {
        """
        CREATE FUNCTION made(kind text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN (left(md5(kind), 20) || lpad(to_hex(i), 12, '0'))::uuid
        """,
        """
        INSERT INTO venue (id, owner_id, name, address, city, country, capacity, lat, lon,
                           time_zone, version)
        SELECT made('venue', i), made('owner', i % 500), 'Hall ' || i, i || ' Main St', 'City ' || c,
               'US', 2000, least(85, greatest(-85, sin(c * 12.9) * 65 + sin(i * 7.1) * 0.2)),
               greatest(-179.9, least(179.9, cos(c * 78.2) * 175 + cos(i * 3.7) * 0.2)),
               (ARRAY['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'])[1 + c % 3], 0
          FROM (SELECT i, (250 * power((i * 7919 % 5000) / 5000.0, 2))::int AS c
                  FROM generate_series(1, 5000) i) spread
        """,
        """
        INSERT INTO seat_map (venue_id, version, seat_count, document, published_at)
        SELECT made('venue', i), 1, 0, '{}', now() FROM generate_series(1, 5000) i
        """,
        """
        INSERT INTO seat_map_section (id, venue_id, seat_map_version, position, name, type,
                                      price_category, general_admission, capacity)
        SELECT made('section' || s, i), made('venue', i), 1, s, 'Section ' || s, 'STANDARD',
               'STANDARD', false, 200
          FROM generate_series(1, 5000) i, generate_series(0, 7) s
        """,
        """
        INSERT INTO performer (id, owner_id, name, type, version)
        SELECT made('performer', i), made('owner', i % 500), 'Band ' || i, 'BAND', 0
          FROM generate_series(1, 20000) i
        """,
        """
        INSERT INTO event (id, organizer_id, venue_id, name, description, category, status, version)
        SELECT made('event', i), made('owner', i % 500), made('venue', 1 + i * 31 % 5000),
               'Event ' || i, repeat('What to expect. ', 20),
               (ARRAY['CONCERT', 'FESTIVAL', 'THEATRE', 'MUSICAL', 'OPERA', 'DANCE', 'COMEDY',
                      'SPORT', 'FAMILY', 'FILM', 'EXHIBITION', 'CONFERENCE', 'OTHER'])[1 + i % 13],
               CASE WHEN i % 20 = 0 THEN 'DRAFT' WHEN i % 50 = 1 THEN 'CANCELLED'
                    WHEN i % 10 = 2 THEN 'COMPLETED' ELSE 'PUBLISHED' END, 0
          FROM generate_series(1, 100000) i
        """,
        """
        INSERT INTO showtime (id, number, event_id, venue_id, seat_map_version, starts_at,
                              on_sale_from, on_sale_until, hold_seconds, seats_per_buyer, status,
                              version)
        SELECT made('showtime' || n, i), i * 100 + n, made('event', i),
               made('venue', 1 + i * 31 % 5000), 1, starts_at, starts_at - interval '90 days',
               starts_at, 600, 8, CASE WHEN i % 10 = 2 THEN 'COMPLETED' ELSE 'SCHEDULED' END, 0
          FROM (SELECT i, n, date_trunc('minute', now())
                       + ((i::bigint * 48271 % 525600) - CASE WHEN i % 10 = 2 THEN 525600 ELSE -60 END)
                         * interval '1 minute' + n * interval '1 day' AS starts_at
                  FROM generate_series(1, 100000) i,
                       generate_series(1, CASE WHEN i % 30 = 0 THEN 0 WHEN i % 7 = 0 THEN 5
                                               ELSE 1 END) n) planned
        """,
        """
        INSERT INTO sales (showtime_id, event_id, total, free, held, sold)
        SELECT id, event_id, 2000, 1500, 0, 500 FROM showtime
        """,
        """
        INSERT INTO listing (showtime_id, event_id, venue_id, event_name, category, description,
                             venue_name, city, country, time_zone, performers, lat, lon, starts_at,
                             from_price, to_price, currency, availability, popularity, version,
                             removed, changed_at)
        SELECT s.id, e.id, v.id, e.name, e.category, e.description, v.name, v.city, v.country,
               v.time_zone, '[]', v.lat, v.lon, s.starts_at, 5000, 15000, 'USD', 'AVAILABLE', 500, 1,
               e.status <> 'PUBLISHED', now()
          FROM showtime s JOIN event e ON e.id = s.event_id JOIN venue v ON v.id = e.venue_id
        """
    };

    private HundredThousandEvents() {}

    /** On a connection of its own, whose statements may take their time. */
    static void loadInto(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            for (var part : List.of(BEFORE, ROWS, AFTER)) {
                for (var sql : part) {
                    var start = System.nanoTime();
                    statement.execute(sql);
                    LOG.debug("{} ms: {}", (System.nanoTime() - start) / 1_000_000, sql);
                }
            }
        }
    }
}
