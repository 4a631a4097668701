package io.foyer.benchmarks.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Takes composed shows out again: some events at a time with their listings, then the venues. */
final class Removal {

    /** A row when there is an event of nobody's. */
    static final String ANY =
            "SELECT 1 FROM event WHERE organizer_id = '%s' LIMIT 1"
                    .formatted(ComposedCatalogue.NOBODY);

    private static final String SOME =
            """
            SELECT array_agg(e.id) FROM (SELECT id FROM event WHERE organizer_id = '%s' LIMIT 5000) e
            """
                    .formatted(ComposedCatalogue.NOBODY);

    private final Connection connection;
    private final StreamPace pace;

    Removal(Connection connection, StreamPace pace) {
        this.connection = connection;
        this.pace = pace;
    }

    void run(ComposedCatalogue.Progress progress) throws SQLException, InterruptedException {
        var removed = 0L;
        for (var some = some(); some != null; some = some()) {
            removed += delete("DELETE FROM listing WHERE NOT removed AND event_id = ANY (?)", some);
            delete("DELETE FROM event WHERE id = ANY (?)", some);
            connection.commit();
            progress.rows(removed);
            pace.keep();
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM venue WHERE owner_id = '" + ComposedCatalogue.NOBODY + "'");
        }
        connection.commit();
    }

    private @Nullable Array some() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SOME)) {
            return rows.next() ? rows.getArray(1) : null;
        }
    }

    private int delete(String sql, Array events) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, events);
            return statement.executeUpdate();
        }
    }
}
