package io.foyer.benchmarks.scene;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold after any load; a fast path that breaks it is not fast. */
public final class Invariants {

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put(
                "seats that two live bookings hold",
                """
                SELECT count(*) FROM (
                    SELECT booking.showtime_id, line.ordinal
                      FROM booking JOIN booking_line line ON line.booking_id = booking.id
                     WHERE booking.status IN ('HELD', 'PAYING', 'CONFIRMED')
                     GROUP BY booking.showtime_id, line.ordinal
                    HAVING count(*) > 1) twice
                """);
        QUERIES.put(
                "bookings without the four seats they asked for",
                """
                SELECT count(*) FROM (
                    SELECT booking.id
                      FROM booking LEFT JOIN booking_line line ON line.booking_id = booking.id
                     GROUP BY booking.id
                    HAVING count(line.ordinal) <> 4) partial
                """);
    }

    private Invariants() {}

    /** A sentence for each that is broken. */
    public static List<String> broken(Scene scene) {
        var address =
                "jdbc:postgresql://127.0.0.1:%d/booking_db"
                        .formatted(scene.platform().settings().ports().postgres());
        var broken = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(address, "booking_service", "foyer");
                var statement = connection.createStatement()) {
            for (var query : QUERIES.entrySet()) {
                try (var rows = statement.executeQuery(query.getValue())) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        broken.add("%s: %d".formatted(query.getKey(), rows.getLong(1)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return broken;
    }
}
