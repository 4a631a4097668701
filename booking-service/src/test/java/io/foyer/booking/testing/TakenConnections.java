package io.foyer.booking.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Somebody else has all connections of a server, those of the service too, until closed. */
public final class TakenConnections implements AutoCloseable {

    private static final String NAME = "greedy";

    /** Postgres' words for "there is no more room". */
    private static final String TOO_MANY = "53300";

    private static final String OTHERS =
            "FROM pg_stat_activity WHERE usename = '%s' AND application_name <> '%s'"
                    .formatted(OwnPostgres.USER, NAME);

    private final List<Connection> taken = new ArrayList<>();

    public TakenConnections(PostgresServer server) throws SQLException {
        // One that stays: the place of one that goes would be somebody else's a moment later.
        var admin = server.connect();
        int before;
        do {
            before = taken.size();
            ask(admin, "SELECT count(pg_terminate_backend(pid, 1000)) " + OTHERS);
            takeAll(server);
        } while (taken.size() > before || ask(admin, "SELECT count(*) " + OTHERS) > 0);
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

    private void takeAll(PostgresServer server) {
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
