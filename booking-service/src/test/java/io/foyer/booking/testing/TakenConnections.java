package io.foyer.booking.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody else has all connections of a server, those of the service too, until closed. */
public final class TakenConnections implements AutoCloseable {

    private static final String NAME = "greedy";

    /** Postgres' words for "there is no more room". */
    private static final String TOO_MANY = "53300";

    private static final int HANDS = 8;

    private static final String SEND_AWAY =
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE usename = '%s' AND application_name <> '%s'
            """
                    .formatted(OwnPostgres.USER, NAME);

    private static final String ROOM =
            """
            SELECT current_setting('max_connections')::int
                 - current_setting('superuser_reserved_connections')::int
                 - count(*)::int
            FROM pg_stat_activity WHERE backend_type = 'client backend' AND usename <> '%s'
            """
                    .formatted(OwnPostgres.USER);

    private final List<Connection> taken = new CopyOnWriteArrayList<>();

    public TakenConnections(PostgresServer server) throws SQLException {
        // One that stays: the place of one that goes would be somebody else's a moment later.
        var admin = server.connect();
        var room = ask(admin, ROOM);
        // Counted by what we have: whoever is still being let in is on no list of Postgres'.
        while (taken.size() < room) {
            ask(admin, SEND_AWAY);
            takeAll(server);
        }
        taken.add(admin);
    }

    /** How many there were to be had. */
    public int count() {
        return taken.size();
    }

    private static int ask(Connection admin, String query) throws SQLException {
        try (var statement = admin.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    /** With as many hands as the service has to take them back. */
    private void takeAll(PostgresServer server) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < HANDS; i++) {
                hands.execute(() -> takeUntilRefused(server));
            }
        }
    }

    private void takeUntilRefused(PostgresServer server) {
        try {
            while (true) {
                taken.add(server.connect(OwnPostgres.USER, NAME));
            }
        } catch (SQLException full) {
            if (!TOO_MANY.equals(full.getSQLState())) {
                throw new IllegalStateException(full);
            }
        }
    }

    @Override
    public void close() {
        for (var each : taken) {
            try {
                each.close();
            } catch (SQLException _) {
                // Then it is given back as well.
            }
        }
    }
}
