package io.foyer.benchmarks.scene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * 100,000 public events at 5,000 venues around 250 cities, written into event_db by SQL: setting
 * them up call by call would take an hour.
 */
public final class BigCatalogue {

    private static final String SQL = "big-catalogue.sql";
    private static final String END_OF_STATEMENT = ";\n";

    private final String address;
    private final List<Point> venues;

    private BigCatalogue(String address, List<Point> venues) {
        this.address = address;
        this.venues = venues;
    }

    /** A point on earth, in degrees. */
    public record Point(double lat, double lon) {

        @Override
        public String toString() {
            return "%.4f,%.4f".formatted(lat, lon);
        }
    }

    /** Writes it into the scene's event_db. */
    public static BigCatalogue in(Scene scene) throws IOException {
        var address =
                "jdbc:postgresql://127.0.0.1:%d/event_db"
                        .formatted(scene.platform().settings().ports().postgres());
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            for (var sql : script().split(END_OF_STATEMENT, -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            try (var rows =
                    statement.executeQuery("SELECT lat, lon FROM venue WHERE name LIKE 'Hall %'")) {
                var venues = Stream.<Point>builder();
                while (rows.next()) {
                    venues.add(new Point(rows.getDouble(1), rows.getDouble(2)));
                }
                return new BigCatalogue(address, venues.build().toList());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somewhere near so many of its venues, no two alike. */
    public List<Point> points(int count) {
        var random = new Random(count);
        return Stream.generate(() -> venues.get(random.nextInt(venues.size())))
                .limit(count)
                .map(
                        venue ->
                                new Point(
                                        venue.lat() + random.nextDouble(-0.05, 0.05),
                                        venue.lon() + random.nextDouble(-0.05, 0.05)))
                .toList();
    }

    /** A connection to its database. */
    public Connection connect() throws SQLException {
        return connect(address);
    }

    private static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, "event_service", "foyer");
    }

    private static String script() throws IOException {
        try (var sql = BigCatalogue.class.getResourceAsStream(SQL)) {
            if (sql == null) {
                throw new IOException(SQL + " is missing");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
