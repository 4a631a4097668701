package io.foyer.booking.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bookings that were bought some time ago, written down as they stand when all has happened. A seat
 * costs 10.00 and 1.00 of fee and 0.50 of tax.
 */
public final class SoldBookings {

    public static final long PER_SEAT = 1_150;
    public static final UUID TIER = UUID.fromString("0190a000-0000-7000-8000-00000000000a");

    private final JdbcClient jdbc;

    public SoldBookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A showtime of an event of its own; both ids are random. */
    public UUID showtime(Instant startsAt) {
        return showtime(UUID.randomUUID(), UUID.randomUUID(), startsAt, "EUR");
    }

    public UUID showtime(UUID eventId, UUID organizerId, Instant startsAt, String currency) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO showtime_on_sale (
                               id, number, event_id, event_name, organizer_id, venue_id, venue_name, venue_city,
                               starts_at, on_sale_from, on_sale_until, hold_seconds, seats_per_buyer, status,
                               waiting_room, currency, layout, catalogue_version, asked_at)
                        SELECT :id, (random() * 1e12)::bigint, :event, 'Midsummer Night', :organizer, gen_random_uuid(),
                               'Globe', 'London', :starts, :starts - interval '60 d', :starts, 600, 8, 'SCHEDULED',
                               false, :currency, '', 1, :starts
                        """)
                .param("id", id)
                .param("event", eventId)
                .param("organizer", organizerId)
                .param("starts", utc(startsAt))
                .param("currency", currency)
                .update();
        return id;
    }

    /** Bought then, seats {@code first} to {@code first + seats - 1}. */
    public UUID sell(UUID showtimeId, Instant boughtAt, String section, int first, int seats) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        WITH new AS (
                            INSERT INTO booking (
                                   id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, status, currency, total, created_at, expires_at,
                                   fence, claim_until, confirmed_at)
                            SELECT :id, gen_random_uuid(), id, number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, 'CONFIRMED', currency, :total, :bought, :bought,
                                   1, :bought, :bought
                              FROM showtime_on_sale WHERE id = :showtime),
                        seats AS (
                            INSERT INTO booking_line
                                   (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                    price, service_fee, tax, total)
                            SELECT :id, seat, :section, 'A', seat::text, :tier, 1000, 100, 50, 1150
                              FROM generate_series(:first, :last) AS seat),
                        claims AS (
                            INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status, created_at)
                            SELECT :id, seat, :showtime, 1, 'CONFIRMED', :bought
                              FROM generate_series(:first, :last) AS seat)
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label,
                                            seat_label, issued_at)
                        SELECT gen_random_uuid(), :id, gen_random_uuid(), :showtime, seat, :section, 'A', seat::text, :bought
                          FROM generate_series(:first, :last) AS seat
                        """)
                .param("id", id)
                .param("showtime", showtimeId)
                .param("bought", utc(boughtAt))
                .param("section", section)
                .param("tier", TIER)
                .param("first", first)
                .param("last", first + seats - 1)
                .param("total", seats * PER_SEAT)
                .update();
        pay(id, boughtAt, seats * PER_SEAT, "CAPTURED");
        return id;
    }

    /** A whole house at once: so many bookings, a second after each other, without payments. */
    public void sellMany(UUID showtimeId, Instant from, int bookings, int seatsEach) {
        jdbc.sql(
                        """
                        WITH new AS (
                            INSERT INTO booking (
                                   id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, status, currency, total, created_at, expires_at,
                                   fence, claim_until, confirmed_at)
                            SELECT gen_random_uuid(), gen_random_uuid(), id, number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, 'CONFIRMED', currency, :each * 1150, at, at,
                                   1, at, at
                              FROM showtime_on_sale,
                                   generate_series(0, :bookings - 1) AS n,
                                   LATERAL (SELECT :from + make_interval(secs => n) AS at) AS bought
                             WHERE id = :showtime
                            RETURNING id, confirmed_at),
                        seats AS (
                            SELECT id AS booking_id, confirmed_at,
                                   (row_number() OVER (ORDER BY confirmed_at, seat) - 1)::int AS ordinal
                              FROM new, generate_series(1, :each) AS seat),
                        lines AS (
                            INSERT INTO booking_line
                                   (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                    price, service_fee, tax, total)
                            SELECT booking_id, ordinal, 'Stalls', 'A', ordinal::text, :tier, 1000, 100, 50, 1150
                              FROM seats)
                        INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label,
                                            seat_label, issued_at)
                        SELECT gen_random_uuid(), booking_id, gen_random_uuid(), :showtime, ordinal, 'Stalls', 'A',
                               ordinal::text, confirmed_at
                          FROM seats
                        """)
                .param("showtime", showtimeId)
                .param("from", utc(from))
                .param("bookings", bookings)
                .param("each", seatsEach)
                .param("tier", TIER)
                .update();
        jdbc.sql("ANALYZE booking, booking_line, ticket").update();
    }

    /** A hold that ended then, and nothing came of it. */
    public UUID expire(UUID showtimeId, Instant endedAt) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        WITH new AS (
                            INSERT INTO booking (
                                   id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, status, currency, total, created_at, expires_at,
                                   closed_at)
                            SELECT :id, gen_random_uuid(), id, number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, 'EXPIRED', currency, 1150, :ended, :ended, :ended
                              FROM showtime_on_sale WHERE id = :showtime)
                        INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label, price_tier_id,
                                                  price, service_fee, tax, total)
                        VALUES (:id, 0, 'Stalls', 'A', '0', :tier, 1000, 100, 50, 1150)
                        """)
                .param("id", id)
                .param("showtime", showtimeId)
                .param("ended", utc(endedAt))
                .param("tier", TIER)
                .update();
        return id;
    }

    public UUID pay(UUID bookingId, Instant at, long amount, String status) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status,
                                             created_at, checked_at)
                        VALUES (?, ?, gen_random_uuid(), 1, 1, ?, 'EUR', ?, ?, ?)
                        """)
                .params(id, bookingId, amount, status, utc(at), utc(at))
                .update();
        return id;
    }

    /** One of the booking's seats is given up. */
    public UUID cancel(UUID showtimeId, UUID bookingId, int ordinal, Instant at) {
        jdbc.sql(
                        """
                        UPDATE booking_line SET cancelled_at = ?, cancelled_for = 'BUYER_CANCELLED', kept = 0
                         WHERE booking_id = ? AND ordinal = ?
                        """)
                .params(utc(at), bookingId, ordinal)
                .update();
        return jdbc.sql(
                        """
                        UPDATE ticket SET status = 'CANCELLED'
                         WHERE showtime_id = ? AND booking_id = ? AND ordinal = ? RETURNING id
                        """)
                .params(showtimeId, bookingId, ordinal)
                .query(UUID.class)
                .single();
    }

    /** Money of the booking's payment that has gone back. */
    public UUID refund(UUID bookingId, long amount, String reason, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO refund (id, payment_id, booking_id, amount, currency, status, reason, key,
                                            created_at, completed_at)
                        SELECT :id, id, booking_id, :amount, currency, 'SUCCEEDED', :reason, :key, :at, :at
                          FROM payment WHERE booking_id = :booking
                        """)
                .param("id", id)
                .param("amount", amount)
                .param("reason", reason)
                .param("key", id.toString())
                .param("at", utc(at))
                .param("booking", bookingId)
                .update();
        return id;
    }

    public static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
