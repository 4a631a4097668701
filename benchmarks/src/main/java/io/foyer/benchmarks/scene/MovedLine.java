package io.foyer.benchmarks.scene;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A line of nobody's in queue_db, of a room that is off, so that the service leaves it alone. Moved
 * by the statements of queue-service's door, put down again.
 */
public final class MovedLine implements AutoCloseable {

    private static final String ROOM =
            """
            INSERT INTO waiting_room (showtime_id, enabled, opens_at, admissions_per_minute,
                                      capacity, turn_seconds, next_admission_at, sealed_seed,
                                      seed_commitment)
            VALUES (?, false, now(), 1, 1, 60, now(), '', '')
            """;
    private static final String LEASE =
            "INSERT INTO door_lease (showtime_id, holder, fence, until) VALUES (?, ?, 1, now())";
    private static final String HOLD =
            """
            SELECT fence FROM door_lease WHERE showtime_id = ? AND holder = ? AND fence = 1
               FOR NO KEY UPDATE
            """;
    private static final String MOVE =
            """
            UPDATE waiting_room
               SET serving_number = serving_number + ?, next_admission_at = now()
             WHERE showtime_id = ?
            """;

    private final int port;
    private final UUID showtime;
    private final boolean isFirst;
    private final Connection connection;

    private MovedLine(int port, UUID showtime, boolean isFirst) throws SQLException {
        this.port = port;
        this.showtime = showtime;
        this.isFirst = isFirst;
        this.connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/queue_db".formatted(port),
                        "queue_service",
                        "foyer");
    }

    public static MovedLine in(int postgresPort) throws SQLException {
        var line = new MovedLine(postgresPort, UUID.randomUUID(), true);
        line.change(ROOM, line.showtime);
        line.change(LEASE, line.showtime, line.showtime);
        line.connection.setAutoCommit(false);
        return line;
    }

    /** The same line over another connection. */
    public MovedLine another() throws SQLException {
        var line = new MovedLine(port, showtime, false);
        line.connection.setAutoCommit(false);
        return line;
    }

    /** One transaction, durable when this returns. */
    public void advance(long people) throws SQLException {
        try (var hold = connection.prepareStatement(HOLD)) {
            hold.setObject(1, showtime);
            hold.setObject(2, showtime);
            try (var rows = hold.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("The lease is somebody else's");
                }
            }
        }
        change(MOVE, people, showtime);
        connection.commit();
    }

    public long serving() throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "SELECT serving_number FROM waiting_room WHERE showtime_id = ?")) {
            query.setObject(1, showtime);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } finally {
            connection.commit();
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (isFirst) {
                change("DELETE FROM door_lease WHERE showtime_id = ?", showtime);
                change("DELETE FROM waiting_room WHERE showtime_id = ?", showtime);
                connection.commit();
            }
        }
    }
}
