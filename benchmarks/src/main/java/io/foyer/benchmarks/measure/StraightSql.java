package io.foyer.benchmarks.measure;

import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.benchmarks.load.Outcome;
import io.foyer.benchmarks.scene.BigCatalogue;
import io.foyer.benchmarks.scene.BigCatalogue.Point;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * The three queries that a page of events near a point takes, straight by JDBC: the venues in the
 * box, the page, and how many there are in all. They are those of event-service's {@code browse},
 * put down again.
 */
final class StraightSql implements Contender {

    /** As many connections as the service has. */
    private static final int CONNECTIONS = 16;

    private static final double KM_PER_DEGREE = 111.2;

    private static final String VENUES =
            "SELECT v.id FROM venue v WHERE point(v.lon, v.lat) <@ box(point(?, ?), point(?, ?))";

    private static final String DISTANCE =
            """
            2 * 6371 * asin(least(1, sqrt(sin(radians(%1$s.lat - ?) / 2) ^ 2
                + cos(radians(?)) * cos(radians(%1$s.lat)) * sin(radians(%1$s.lon - ?) / 2) ^ 2)))
            """;

    private static final String PAGE =
            """
            SELECT l.id, l.name, l.category, e.status, l.image_url, l.venue_id, l.venue_name,
                   l.city, l.country, l.time_zone, l.starts_at, p.from_price, p.currency,
                   l.distance_km
              FROM (SELECT n.* FROM unnest(?::uuid[]) v (id) CROSS JOIN LATERAL (
                        SELECT l.event_id AS id, l.event_name AS name, l.category, l.image_url,
                               l.venue_id, l.venue_name, l.city, l.country, l.time_zone,
                               l.starts_at, %1$s AS distance_km
                          FROM listing l
                         WHERE NOT l.removed AND l.starts_at >= now() AND %1$s <= ?
                           AND l.venue_id = v.id
                           AND CASE WHEN l.showtime_id = (
                               SELECT f.showtime_id FROM listing f
                                WHERE f.event_id = l.event_id AND NOT f.removed
                                  AND f.starts_at >= now()
                                ORDER BY f.starts_at, f.showtime_id LIMIT 1) THEN true END
                         ORDER BY l.starts_at, l.event_id LIMIT 20) n
                     ORDER BY starts_at, id LIMIT 20) l
              JOIN event e ON e.id = l.id
              LEFT JOIN LATERAL (
                   SELECT c.from_price, c.currency FROM listing c
                    WHERE c.event_id = l.id AND NOT c.removed AND c.from_price IS NOT NULL
                    ORDER BY c.from_price LIMIT 1) p ON true
             ORDER BY starts_at, id
            """
                    .formatted(DISTANCE.formatted("l"));

    private static final String TOTAL =
            """
            SELECT count(*) FROM event e JOIN venue p ON p.id = e.venue_id
             WHERE e.deleted_at IS NULL AND e.status IN ('PUBLISHED', 'POSTPONED')
               AND %s <= ? AND e.venue_id = ANY (?) AND p.id = ANY (?)
            """
                    .formatted(DISTANCE.formatted("p"));

    private final BigCatalogue catalogue;
    private final List<Point> points;
    private final double radiusKm;
    private final List<ProcessHandle> postgres;
    private final AtomicInteger next = new AtomicInteger();

    StraightSql(
            BigCatalogue catalogue,
            List<Point> points,
            double radiusKm,
            List<ProcessHandle> postgres) {
        this.catalogue = catalogue;
        this.points = points;
        this.radiusKm = radiusKm;
        this.postgres = postgres;
    }

    @Override
    public String name() {
        return "the same SQL by JDBC";
    }

    @Override
    public Sample play(LoadProcess generator, int connections, double seconds, double rate)
            throws IOException {
        var pages = new LongAdder();
        var before = ProcessorTime.of(postgres);
        var end = System.nanoTime() + (long) (seconds * 1e9);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> reader =
                    () -> {
                        try (var connection = catalogue.connect()) {
                            while (System.nanoTime() < end) {
                                readPage(connection, point());
                                pages.increment();
                            }
                        }
                        return true;
                    };
            for (var done : readers.invokeAll(Collections.nCopies(CONNECTIONS, reader))) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
        var spent = ProcessorTime.of(postgres).minus(before);
        var count = pages.sum();
        var outcome = new Outcome(count, Map.of(200, count), seconds, 0, 0, 0, 0, 0, 0);
        return new Sample(outcome, spent.toNanos() / 1e3 / Math.max(1, count));
    }

    private Point point() {
        return points.get(Math.floorMod(next.getAndIncrement(), points.size()));
    }

    private void readPage(Connection connection, Point point) throws SQLException {
        var venues = connection.createArrayOf("uuid", venues(connection, point).toArray());
        try (var page = connection.prepareStatement(PAGE)) {
            page.setArray(1, venues);
            circle(page, 2, point);
            circle(page, 5, point);
            page.setDouble(8, radiusKm);
            drain(page);
        }
        try (var total = connection.prepareStatement(TOTAL)) {
            circle(total, 1, point);
            total.setDouble(4, radiusKm);
            total.setArray(5, venues);
            total.setArray(6, venues);
            drain(total);
        }
    }

    private List<UUID> venues(Connection connection, Point point) throws SQLException {
        var tall = radiusKm / KM_PER_DEGREE;
        var wide = tall / Math.cos(Math.toRadians(point.lat()));
        try (var near = connection.prepareStatement(VENUES)) {
            near.setDouble(1, point.lon() - wide);
            near.setDouble(2, point.lat() - tall);
            near.setDouble(3, point.lon() + wide);
            near.setDouble(4, point.lat() + tall);
            try (var rows = near.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static void circle(PreparedStatement query, int from, Point point) throws SQLException {
        query.setDouble(from, point.lat());
        query.setDouble(from + 1, point.lat());
        query.setDouble(from + 2, point.lon());
    }

    private static void drain(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
