package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Rows;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Held bookings as a reservation leaves them, without one: so they may want each other's seats. */
final class HeldRows {

    private final Rows rows;
    private final ShowtimeOnSale showtime;
    private final long price;

    /**
     * @param showtime one that was sold from before, so that it is known
     * @param price of each seat, in minor units
     */
    HeldRows(Rows rows, ShowtimeOnSale showtime, long price) {
        this.rows = rows;
        this.showtime = showtime;
        this.price = price;
    }

    /** Of somebody new, who means to pay. */
    ClaimWish wish(int... ordinals) {
        return wish(UUID.randomUUID(), ordinals);
    }

    ClaimWish wish(UUID accountId, int... ordinals) {
        var id = UUID.randomUUID();
        rows.change(
                """
                INSERT INTO booking (id, account_id, showtime_id, showtime_number, event_id, event_name, venue_id,
                                     venue_name, venue_city, starts_at, status, currency, total, expires_at)
                VALUES (?, ?, ?, ?, ?, 'Midsummer Night', ?, 'Globe', 'London', now() + interval '3 d', 'HELD', 'EUR',
                        ?, now() + interval '10 min')
                """,
                id,
                accountId,
                showtime.id(),
                showtime.number(),
                showtime.eventId(),
                showtime.venueId(),
                price * ordinals.length);
        rows.change(
                """
                INSERT INTO booking_line (booking_id, ordinal, section, row_label, seat_label,
                                          price_tier_id, price, service_fee, tax, total)
                SELECT ?, ordinal, 'Stalls', 'A', ordinal, gen_random_uuid(), ?, 0, 0, ?
                  FROM unnest(?::int[]) AS ordinal
                """,
                id,
                price,
                price,
                IntStream.of(ordinals).boxed().toArray(Integer[]::new));
        return new ClaimWish(id, accountId, true);
    }

    String status(ClaimWish wish) {
        return rows.text("SELECT status FROM booking WHERE id = ?", wish.bookingId());
    }

    /** Live and other claims of the booking. */
    int claims(ClaimWish wish) {
        return rows.count(
                "SELECT count(*) FROM claimed_seat WHERE showtime_id = ? AND booking_id = ?",
                showtime.id(),
                wish.bookingId());
    }

    /** Seats of the showtime that more than one live claim has. */
    List<String> soldTwice() {
        return rows.texts(
                """
                SELECT ordinal::text FROM claimed_seat
                 WHERE showtime_id = ? AND status IN ('PAYING', 'CONFIRMED')
                 GROUP BY ordinal HAVING count(*) > 1
                """,
                showtime.id());
    }
}
