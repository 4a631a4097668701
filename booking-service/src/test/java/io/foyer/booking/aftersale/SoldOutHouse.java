package io.foyer.booking.aftersale;

import io.foyer.booking.testing.SoldBookings;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A showtime that sold out, written down at once: a seat a booking, each paid for and not collected
 * yet, so that nobody calls the provider for the money back.
 */
final class SoldOutHouse {

    private final JdbcClient jdbc;

    SoldOutHouse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sell(UUID showtimeId, int bookings) {
        jdbc.sql(
                        """
                        WITH seat AS (
                            SELECT n::int AS ordinal, gen_random_uuid() AS booking_id, gen_random_uuid() AS account_id
                              FROM generate_series(0, :bookings - 1) AS n),
                        new AS (
                            INSERT INTO booking (
                                   id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, status, currency, total, created_at, expires_at,
                                   fence, claim_until, confirmed_at)
                            SELECT seat.booking_id, seat.account_id, id, number, event_id, event_name, venue_id,
                                   venue_name, venue_city, starts_at, 'CONFIRMED', 'EUR', 1150, now(), now(),
                                   1, now(), now()
                              FROM showtime_on_sale, seat WHERE id = :showtime),
                        lines AS (
                            INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label,
                                                      price_tier_id, price, service_fee, tax, total)
                            SELECT booking_id, ordinal, 'Stalls', 'A', ordinal::text, :tier, 1000, 100, 50, 1150
                              FROM seat),
                        claims AS (
                            INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                            SELECT booking_id, ordinal, :showtime, 1, 'CONFIRMED' FROM seat),
                        tickets AS (
                            INSERT INTO ticket (id, booking_id, account_id, showtime_id, ordinal, section, row_label,
                                                seat_label, issued_at)
                            SELECT gen_random_uuid(), booking_id, account_id, :showtime, ordinal, 'Stalls', 'A',
                                   ordinal::text, now()
                              FROM seat)
                        INSERT INTO payment (id, booking_id, account_id, attempt, fence, amount, currency, status)
                        SELECT gen_random_uuid(), booking_id, account_id, 1, 1, 1150, 'EUR', 'AUTHORISED' FROM seat
                        """)
                .param("bookings", bookings)
                .param("showtime", showtimeId)
                .param("tier", SoldBookings.TIER)
                .update();
    }

    /** Forgets the money, which no provider knows of, as retention does after years. */
    void forgetMoney(UUID showtimeId) {
        jdbc.sql(
                        """
                        DELETE FROM payment WHERE booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                        """)
                .param(showtimeId)
                .update();
    }
}
