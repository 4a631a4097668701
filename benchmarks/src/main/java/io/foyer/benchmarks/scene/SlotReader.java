package io.foyer.benchmarks.scene;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * A reader of the publication that does nothing with what it reads, as {@code pg_recvlogical} does:
 * how fast changes can be had from Postgres at all. Its slot goes with its connection.
 */
public final class SlotReader implements AutoCloseable {

    private static final String SLOT = "foyer_bench";
    private static final byte UPDATE = 'U';

    private final Connection connection;
    private final int listing;
    private LogSequenceNumber read;

    private SlotReader(Connection connection, int listing) {
        this.connection = connection;
        this.listing = listing;
        this.read = LogSequenceNumber.INVALID_LSN;
    }

    /**
     * Makes a slot of its own; what is committed from now on waits there.
     *
     * @param url of event_db
     */
    public static SlotReader open(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.SOCKET_TIMEOUT.set(properties, 120);
        var listing = 0;
        try (var plain = DriverManager.getConnection(url, properties);
                var statement = plain.createStatement();
                var row = statement.executeQuery("SELECT 'public.listing'::regclass::oid::int")) {
            row.next();
            listing = row.getInt(1);
        }
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "14");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        var connection = DriverManager.getConnection(url, properties);
        connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .createReplicationSlot()
                .logical()
                .withSlotName(SLOT)
                .withOutputPlugin("pgoutput")
                .withTemporaryOption()
                .make();
        return new SlotReader(connection, listing);
    }

    /**
     * Reads until so many changes of listings have come.
     *
     * @return the seconds it took
     */
    public double read(int changes) throws SQLException {
        var begin = System.nanoTime();
        try (var stream = start()) {
            for (var seen = 0; seen < changes; ) {
                if (isOfListing(stream.read())) {
                    seen++;
                }
            }
            read = stream.getLastReceiveLSN();
            stream.setFlushedLSN(read);
            stream.setAppliedLSN(read);
            stream.forceUpdateStatus();
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private PGReplicationStream start() throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(SLOT)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", "listing")
                .withStartPosition(read)
                .start();
    }

    private boolean isOfListing(@Nullable ByteBuffer message) {
        return message != null && message.get() == UPDATE && message.getInt() == listing;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
