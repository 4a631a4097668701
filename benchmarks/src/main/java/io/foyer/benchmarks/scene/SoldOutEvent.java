package io.foyer.benchmarks.scene;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An event of five evenings that has sold out, written straight into booking_db: bookings of four
 * seats each, most of them in the first days of two weeks, in five sections at four prices.
 * booking-service then counts them as it counts whatever its stream did not bring.
 */
public final class SoldOutEvent {

    private static final int EVENINGS = 5;
    private static final int SEATS_EACH = 4;

    private static final String SHOWTIMES =
            """
            INSERT INTO showtime_on_sale (
                   id, number, event_id, event_name, organizer_id, venue_id, venue_name, venue_city, starts_at,
                   on_sale_from, on_sale_until, hold_seconds, seats_per_buyer, status, waiting_room, currency, layout,
                   catalogue_version, asked_at)
            SELECT gen_random_uuid(), 100000000000 + evening, ?::uuid, 'Five Evenings', gen_random_uuid(), gen_random_uuid(),
                   'The Measured House', 'Porto', now() + make_interval(days => evening), now() - interval '20 d',
                   now() + interval '1 d', 600, 8, 'SCHEDULED', false, 'EUR', '', 1, now()
              FROM generate_series(1, ?) AS evening
            """;

    private static final String FIGURES =
            """
            INSERT INTO sales_told (showtime_id, revision, told_revision, told)
            SELECT id, 1, 1, json_build_object('showtimeId', id, 'total', ?, 'free', 0, 'held', 0, 'sold', ?)::text
              FROM showtime_on_sale WHERE event_id = ?::uuid
            """;

    private static final String TIERS =
            """
            INSERT INTO price_tier (showtime_id, id, name, price, service_fee, tax_percent, currency, base_price)
            SELECT id, gen_random_uuid(), 'Tier ' || tier, 4000 + tier * 1000, 500, 8.5, 'EUR', 4000 + tier * 1000
              FROM showtime_on_sale, generate_series(1, 4) AS tier WHERE event_id = ?::uuid
            """;

    private static final String BOOKINGS =
            """
            WITH new AS (
                INSERT INTO booking (
                       id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id, venue_name,
                       venue_city, starts_at, status, currency, total, created_at, expires_at, fence, claim_until,
                       confirmed_at)
                SELECT gen_random_uuid(), gen_random_uuid(), id, number, event_id, event_name, venue_id, venue_name,
                       venue_city, starts_at, 'CONFIRMED', currency, ? * 5968, at, at, 1, at, at
                  FROM showtime_on_sale, generate_series(1, ?) AS n,
                       LATERAL (SELECT now() - interval '1 h' - interval '14 d' * (1 - random() ^ 3 + 0 * n) AS at) AS bought
                 WHERE event_id = ?::uuid
                RETURNING id, showtime_id, confirmed_at),
            numbered AS (
                SELECT new.*, row_number() OVER (PARTITION BY showtime_id ORDER BY confirmed_at) - 1 AS n FROM new),
            seats AS (
                SELECT numbered.*, (n * ? + seat)::int AS ordinal, 'Section ' || n % 5 AS section,
                       (SELECT id FROM price_tier WHERE showtime_id = numbered.showtime_id
                         ORDER BY id OFFSET n % 4 LIMIT 1) AS tier
                  FROM numbered, generate_series(0, ? - 1) AS seat),
            lines AS (
                INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                          price, service_fee, tax, total)
                SELECT id, ordinal, section, 'R' || ordinal / 100, (ordinal % 100)::text, tier, 5000, 500, 468, 5968
                  FROM seats)
            INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label, seat_label, issued_at)
            SELECT gen_random_uuid(), id, gen_random_uuid(), showtime_id, ordinal, section, 'R' || ordinal / 100,
                   (ordinal % 100)::text, confirmed_at
              FROM seats
            """;

    /** The rows of the export, as it names them. */
    private static final String COPY =
            """
            COPY (SELECT ticket.showtime_id, booking.starts_at, ticket.booking_id, ticket.id, booking.confirmed_at,
                         ticket.status, ticket.section, ticket.row_label, ticket.seat_label, tier.name,
                         booking.currency, line.price, line.service_fee, line.tax, line.total
                    FROM showtime_on_sale showtime
                    JOIN ticket ON ticket.showtime_id = showtime.id AND ticket.status <> 'TRANSFERRED'
                    JOIN booking ON booking.id = ticket.booking_id
                    JOIN booking_line line ON line.booking_id = ticket.booking_id AND line.ordinal = ticket.ordinal
                    LEFT JOIN price_tier tier ON tier.showtime_id = ticket.showtime_id AND tier.id = line.price_tier_id
                   WHERE showtime.event_id = '%s'
                   ORDER BY showtime.starts_at, ticket.id)
              TO STDOUT (FORMAT csv, HEADER)
            """;

    private final String address;
    private final UUID id = UUID.randomUUID();
    private final int tickets;

    private SoldOutEvent(String address, int tickets) {
        this.address = address;
        this.tickets = tickets;
    }

    /**
     * Writes it and has it counted.
     *
     * @param tickets in all
     * @param booking where booking-service listens
     */
    public static SoldOutEvent write(Scene scene, int tickets, int booking)
            throws IOException, InterruptedException {
        var event =
                new SoldOutEvent(
                        "jdbc:postgresql://127.0.0.1:%d/booking_db"
                                .formatted(scene.platform().settings().ports().postgres()),
                        tickets);
        try (var connection = event.connect()) {
            var each = tickets / EVENINGS;
            execute(connection, SHOWTIMES, event.id.toString(), EVENINGS);
            execute(connection, FIGURES, each, each, event.id.toString());
            execute(connection, TIERS, event.id.toString());
            execute(
                    connection,
                    BOOKINGS,
                    SEATS_EACH,
                    each / SEATS_EACH,
                    event.id.toString(),
                    SEATS_EACH,
                    SEATS_EACH);
            execute(connection, "ANALYZE");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        count(booking);
        return event;
    }

    public UUID id() {
        return id;
    }

    public int tickets() {
        return tickets;
    }

    /** What has Postgres write the same rows by itself. */
    public String copy() {
        return COPY.formatted(id);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "booking_service", "foyer");
    }

    private static void count(int booking) throws IOException, InterruptedException {
        var repair = URI.create("http://127.0.0.1:%d/internal/reports/repairs".formatted(booking));
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(repair).POST(BodyPublishers.noBody()).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Counting answered " + answer.body());
            }
        }
    }

    private static void execute(Connection connection, String sql, Object... params)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < params.length; i++) {
                statement.setObject(i + 1, params[i]);
            }
            statement.execute();
        }
    }
}
