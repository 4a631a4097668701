package io.foyer.benchmarks.scene;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/**
 * A reader of the publication that does nothing with what it reads, as {@code pg_recvlogical} does:
 * how fast changes can be had from Postgres at all. Between two readings its slot is idle, so that
 * nothing is decoded for it while others are measured.
 */
public final class SlotReader implements AutoCloseable {

    private static final String SLOT = "foyer_bench";
    private static final byte UPDATE = 'U';
    private static final String IN_USE = "55006";
    private static final Duration RELEASED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final String url;
    private final Properties credentials;
    private final Connection plain;
    private final int listing;

    private SlotReader(String url, Properties credentials, Connection plain) throws SQLException {
        this.url = url;
        this.credentials = credentials;
        this.plain = plain;
        try (var statement = plain.createStatement()) {
            statement.execute(
                    "SELECT pg_create_logical_replication_slot('%s', 'pgoutput')".formatted(SLOT));
            try (var row = statement.executeQuery("SELECT 'public.listing'::regclass::oid::int")) {
                row.next();
                listing = row.getInt(1);
            }
        }
    }

    /**
     * Makes a slot of its own; what is committed from now on waits there.
     *
     * @param url of event_db
     */
    public static SlotReader open(String url, String user, String password) throws SQLException {
        var credentials = new Properties();
        PGProperty.USER.set(credentials, user);
        PGProperty.PASSWORD.set(credentials, password);
        PGProperty.CONNECT_TIMEOUT.set(credentials, 5);
        PGProperty.SOCKET_TIMEOUT.set(credentials, 120);
        return new SlotReader(url, credentials, DriverManager.getConnection(url, credentials));
    }

    /**
     * Reads until so many changes of listings have come, and forgets what is left.
     *
     * @return the seconds it took
     */
    public double read(int changes) throws SQLException, InterruptedException {
        var seconds = 0.0;
        // A connection whose stream was closed cannot begin another one.
        try (var connection = replicating();
                var stream =
                        connection
                                .unwrap(PGConnection.class)
                                .getReplicationAPI()
                                .replicationStream()
                                .logical()
                                .withSlotName(SLOT)
                                .withSlotOption("proto_version", 1)
                                .withSlotOption("publication_names", "listing")
                                .start()) {
            var begin = System.nanoTime();
            for (var seen = 0; seen < changes; ) {
                if (isOfListing(stream.read())) {
                    seen++;
                }
            }
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        whenFree("SELECT pg_replication_slot_advance('%s', pg_current_wal_lsn())".formatted(SLOT));
        return seconds;
    }

    private Connection replicating() throws SQLException {
        var properties = new Properties();
        properties.putAll(credentials);
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        return DriverManager.getConnection(url, properties);
    }

    private boolean isOfListing(@Nullable ByteBuffer message) {
        return message != null && message.get() == UPDATE && message.getInt() == listing;
    }

    /** Postgres takes a moment to see that a reader has gone. */
    private void whenFree(String sql) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + RELEASED_WITHIN.toNanos();
        while (true) {
            try (var statement = plain.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (!IN_USE.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(LOOK_EVERY);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            whenFree("SELECT pg_drop_replication_slot('%s')".formatted(SLOT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            plain.close();
        }
    }
}
