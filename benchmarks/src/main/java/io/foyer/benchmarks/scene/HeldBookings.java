package io.foyer.benchmarks.scene;

import io.foyer.benchmarks.scene.Sale.Showtime;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Held bookings of four seats, written straight into booking_db as a reservation leaves them: a
 * share of the house for one side of a comparison. They can be bought, and what was bought undone,
 * so that every round finds the same bookings in tables of the same size.
 */
public final class HeldBookings {

    public static final int SEATS_EACH = 4;

    private static final String WRITE =
            """
            WITH new AS (
                INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                     venue_name, venue_city, starts_at, status, currency, total, expires_at)
                SELECT overlay(gen_random_uuid()::text PLACING left(id::text, 13) FROM 1)::uuid, buyer.account_id,
                       id, number, event_id, event_name, venue_id, venue_name, venue_city, starts_at, 'HELD', 'EUR',
                       ? * ?::bigint, now() + interval '55 min'
                  FROM showtime_on_sale, unnest(?::uuid[]) AS buyer (account_id), generate_series(1, ?)
                 WHERE id = ?
                RETURNING id, account_id),
            numbered AS (
                SELECT id, account_id, row_number() OVER () - 1 AS n FROM new),
            tier AS MATERIALIZED (
                SELECT gen_random_uuid() AS id),
            lines AS (
                INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                          price, service_fee, tax, total)
                SELECT numbered.id, n * ? + seat, 'Stalls', 'R' || n / 25, seat, tier.id, price, 0, 0, price
                  FROM numbered, generate_series(0, ? - 1) AS seat,
                       (SELECT ?::bigint AS price) AS priced, tier)
            SELECT id, account_id FROM numbered
             ORDER BY row_number() OVER (PARTITION BY account_id), account_id
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 100;

    private static final String WAITING =
            """
            SELECT count(*) FROM payment_op JOIN payment ON payment.id = payment_id
              JOIN booking ON booking.id = booking_id
             WHERE showtime_id = ANY (?) AND due_at IS NOT NULL
            """;

    private static final List<String> UNDO =
            List.of(
                    "DELETE FROM ticket WHERE showtime_id = ANY (?)",
                    "DELETE FROM claimed_seat WHERE showtime_id = ANY (?)",
                    """
                    DELETE FROM payment_op WHERE payment_id IN (
                        SELECT payment.id FROM payment JOIN booking ON booking.id = booking_id
                         WHERE showtime_id = ANY (?))
                    """,
                    """
                    DELETE FROM payment WHERE booking_id IN (
                        SELECT id FROM booking WHERE showtime_id = ANY (?) AND status <> 'HELD')
                    """,
                    """
                    DELETE FROM mail WHERE about IN (
                        SELECT id FROM booking WHERE showtime_id = ANY (?) AND status <> 'HELD')
                    """,
                    """
                    DELETE FROM idempotent_request WHERE account_id IN (
                        SELECT account_id FROM booking WHERE showtime_id = ANY (?))
                    """,
                    """
                    UPDATE booking SET status = 'HELD', fence = NULL, claim_until = NULL, confirmed_at = NULL,
                                       created_at = now(), expires_at = now() + interval '55 min', version = 0
                     WHERE showtime_id = ANY (?) AND status <> 'HELD'
                    """);

    private final String address;
    private final int redis;
    private final List<Showtime> houses;
    private final List<UUID> showtimes;
    private final List<Held> bookings = new ArrayList<>();

    private HeldBookings(String address, int redis, List<Showtime> houses) {
        this.address = address;
        this.redis = redis;
        this.houses = houses;
        this.showtimes = houses.stream().map(each -> UUID.fromString(each.id())).toList();
    }

    /**
     * Fills these showtimes, each buyer within the limit. A buyer's bookings are far from each
     * other in their order: nobody confirms five at the same moment, waiting for oneself.
     *
     * @param price of a seat in cents; 0 for what needs no payment
     */
    public static HeldBookings write(
            Scene scene, List<Showtime> showtimes, List<String> buyers, long price)
            throws SQLException {
        var share =
                new HeldBookings(
                        "jdbc:postgresql://127.0.0.1:%d/booking_db"
                                .formatted(scene.platform().settings().ports().postgres()),
                        scene.platform().settings().ports().redis(),
                        showtimes);
        try (var connection = share.connect()) {
            var accounts = buyers.stream().map(Issuer::accountOf).toList();
            for (var showtime : share.showtimes) {
                share.fill(connection, showtime, buyers, accounts, price);
            }
        }
        return share;
    }

    /** A connection to where they lie. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "booking_service", "foyer");
    }

    public List<Showtime> showtimes() {
        return houses;
    }

    public List<UUID> ids() {
        return bookings.stream().map(Held::id).toList();
    }

    /** A confirmation of each, by its buyer, under a key of its own. */
    public Stream<byte[]> confirmations(String body) {
        return bookings.stream()
                .map(
                        held ->
                                Requests.post(
                                        "/api/v1/bookings/" + held.id + "/confirm",
                                        held.token,
                                        "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                                        body));
    }

    /** How many are bought now. */
    public long bought() throws SQLException {
        return count(
                "SELECT count(*) FROM booking WHERE showtime_id = ANY (?) AND status ="
                        + " 'CONFIRMED'");
    }

    /** A sentence for each invariant that is broken. */
    public List<String> broken() throws SQLException {
        var broken = new ArrayList<String>();
        for (var query : BoughtBookings.BROKEN.entrySet()) {
            var count = count(query.getValue());
            if (count > 0) {
                broken.add("%s: %d".formatted(query.getKey(), count));
            }
        }
        return broken;
    }

    /** Waits until nothing more is to be collected for what was bought. */
    public void awaitCaptures() throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count(WAITING) > 0 && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** All of them are held again, and the maps of their showtimes are to be drawn anew. */
    public void undo() throws SQLException, IOException {
        HoldScript.send(
                redis,
                showtimes.stream()
                        .map(id -> Requests.redis(List.of("DEL", "map:{" + id + "}:version")))
                        .toList());
        try (var connection = connect()) {
            for (var sql : UNDO) {
                try (var change = connection.prepareStatement(sql)) {
                    change.setArray(1, array(connection));
                    change.executeUpdate();
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "VACUUM ANALYZE booking, claimed_seat, ticket, payment, payment_op, mail,"
                                + " idempotent_request");
            }
        }
    }

    private void fill(
            Connection connection,
            UUID showtime,
            List<String> buyers,
            List<UUID> accounts,
            long price)
            throws SQLException {
        try (var insert = connection.prepareStatement(WRITE)) {
            insert.setInt(1, SEATS_EACH);
            insert.setLong(2, price);
            insert.setArray(3, connection.createArrayOf("uuid", accounts.toArray()));
            insert.setInt(4, Sale.SEATS / SEATS_EACH / buyers.size());
            insert.setObject(5, showtime);
            insert.setInt(6, SEATS_EACH);
            insert.setInt(7, SEATS_EACH);
            insert.setLong(8, price);
            var tokens =
                    IntStream.range(0, buyers.size())
                            .boxed()
                            .collect(Collectors.toMap(accounts::get, buyers::get));
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    bookings.add(
                            new Held(
                                    rows.getObject(1, UUID.class),
                                    Objects.requireNonNull(
                                            tokens.get(rows.getObject(2, UUID.class)))));
                }
            }
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, array(connection));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Array array(Connection connection) throws SQLException {
        return connection.createArrayOf("uuid", showtimes.toArray());
    }

    private record Held(UUID id, String token) {}
}
