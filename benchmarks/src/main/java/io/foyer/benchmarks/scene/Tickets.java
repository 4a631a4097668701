package io.foyer.benchmarks.scene;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tickets as many as a stadium's, written straight into booking_db: a purchase each would take
 * longer than everything that is measured with them. Their codes are signed as the service signs
 * them, with the pair that is there for demonstrations.
 */
public final class Tickets {

    private static final byte[] DEMO_KEY =
            Base64.getDecoder()
                    .decode("MC4CAQAwBQYDK2VwBCIEII4m2OQ9VJ9X0BSPax66vmnAy7Q1TrvqnHu8kQZZSvVO");
    private static final byte VERSION = 1;
    private static final int CODE_BYTES = 37;

    private final String address;

    private Tickets(String address) {
        this.address = address;
    }

    public static Tickets in(Scene scene) {
        return new Tickets(
                "jdbc:postgresql://127.0.0.1:%d/booking_db"
                        .formatted(scene.platform().settings().ports().postgres()));
    }

    /** A connection to where they lie. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "booking_service", "foyer");
    }

    /** Issues so many valid tickets of a showtime, and answers their ids. */
    public List<UUID> issue(UUID showtimeId, int count) throws SQLException {
        try (var connection = connect();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal,
                                                    section, row_label, seat_label)
                                SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?, n, 'Stalls', 'R1', n
                                  FROM generate_series(0, ? - 1) n
                                RETURNING id
                                """)) {
            insert.setObject(1, showtimeId);
            insert.setInt(2, count);
            try (var rows = insert.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    /** One scan of each, by somebody with this token. */
    public Stream<byte[]> scans(UUID showtimeId, Collection<UUID> tickets, String token) {
        var key = key();
        return tickets.parallelStream()
                .map(ticket -> code(ticket, showtimeId, key))
                .map(
                        code ->
                                Requests.post(
                                        "/api/v1/showtimes/" + showtimeId + "/check-ins",
                                        token,
                                        "",
                                        "{\"code\":\"" + code + "\"}"));
    }

    /** How many tickets of the showtime were used, and how often that was written down. */
    public long[] used(UUID showtimeId) throws SQLException {
        try (var connection = connect();
                var query =
                        connection.prepareStatement(
                                """
                                SELECT (SELECT count(*) FROM ticket WHERE showtime_id = ? AND status = 'CHECKED_IN'),
                                       (SELECT count(*) FROM check_in WHERE showtime_id = ?)
                                """)) {
            query.setObject(1, showtimeId);
            query.setObject(2, showtimeId);
            try (var row = query.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    private static String code(UUID ticket, UUID showtime, PrivateKey key) {
        var payload =
                ByteBuffer.allocate(CODE_BYTES)
                        .put(VERSION)
                        .putLong(ticket.getMostSignificantBits())
                        .putLong(ticket.getLeastSignificantBits())
                        .putLong(showtime.getMostSignificantBits())
                        .putLong(showtime.getLeastSignificantBits())
                        .putInt(1)
                        .array();
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(payload);
            var signed = signature.sign();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            ByteBuffer.allocate(payload.length + signed.length)
                                    .put(payload)
                                    .put(signed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(DEMO_KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
