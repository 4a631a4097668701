package io.foyer.benchmarks.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps a mass of writes from running away from the change stream: a slot that falls further behind
 * than Postgres keeps WAL for is lost, and everything is read anew.
 */
final class StreamPace {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final long ROOM_BYTES = 400L << 20;

    private static final String NARROW =
            """
            SELECT 1 FROM pg_replication_slots
             WHERE database = current_database() AND active AND safe_wal_size < %d
            """
                    .formatted(ROOM_BYTES);

    private final Connection connection;

    StreamPace(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns when no reader of changes is close to losing its place; one that is away is let go.
     */
    void keep() throws SQLException, InterruptedException {
        while (isNarrow()) {
            connection.commit();
            Thread.sleep(LOOK_EVERY);
        }
        connection.commit();
    }

    private boolean isNarrow() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(NARROW)) {
            return rows.next();
        }
    }
}
