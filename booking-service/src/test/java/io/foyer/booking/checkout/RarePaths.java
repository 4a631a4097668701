package io.foyer.booking.checkout;

import io.foyer.booking.testing.Rows;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How often what is rare has happened; a run that missed it has shown less than it says. */
final class RarePaths {

    private static final Map<String, String> QUERIES =
            Map.of(
                    "late money returned",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ? AND status = 'EXPIRED'
                       AND EXISTS (SELECT FROM ledger_entry WHERE booking_id = booking.id AND kind = 'VOIDED')
                    """,
                    "refund of captured",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ? AND status = 'EXPIRED'
                       AND EXISTS (SELECT FROM refund WHERE booking_id = booking.id
                                                        AND reason = 'SEATS_GONE' AND status = 'SUCCEEDED')
                    """,
                    "declined, then paid",
                    """
                    SELECT count(*) FROM booking JOIN payment ON payment.booking_id = booking.id
                     WHERE showtime_id = ? AND payment.status = 'CAPTURED'
                       AND EXISTS (SELECT FROM payment_op WHERE payment_id = payment.id AND answer = 'generic_decline')
                    """,
                    "refunded in parts",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ?
                       AND (SELECT count(*) FROM refund WHERE booking_id = booking.id
                                                          AND reason = 'ORGANIZER' AND status = 'SUCCEEDED') = 2
                    """,
                    "debit let go",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ?
                       AND EXISTS (SELECT FROM outbox WHERE type = 'BookingClosed' AND payload LIKE '%"' || booking.id || '"%')
                       AND EXISTS (SELECT FROM ledger_entry WHERE booking_id = booking.id AND kind = 'CAPTURED')
                    """,
                    "refund under a new key",
                    """
                    SELECT count(DISTINCT booking.id) FROM booking JOIN payment ON payment.booking_id = booking.id
                      JOIN payment_op ON payment_op.payment_id = payment.id
                     WHERE showtime_id = ? AND payment_op.kind = 'REFUND' AND payment_op.state = 'FAILED'
                    """,
                    "cancelled after the sale",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ? AND status = 'CANCELLED'
                       AND EXISTS (SELECT FROM refund WHERE booking_id = booking.id
                                                        AND reason = 'BUYER_CANCELLED' AND status = 'SUCCEEDED')
                    """,
                    "a ticket's money back, then the ticket",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ? AND status = 'CONFIRMED'
                       AND EXISTS (SELECT FROM booking_line WHERE booking_id = booking.id
                                                              AND cancelled_at IS NOT NULL AND refund_id IS NULL)
                    """,
                    "never paid",
                    """
                    SELECT count(*) FROM booking WHERE showtime_id = ? AND status = 'CANCELLED'
                       AND EXISTS (SELECT FROM refund WHERE booking_id = booking.id AND reason = 'NEVER_PAID')
                    """);

    private final Rows rows;
    private final MoneyStage stage;

    RarePaths(Rows rows, MoneyStage stage) {
        this.rows = rows;
        this.stage = stage;
    }

    Map<String, Long> happened(UUID showtimeId) {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("late money retaken", stage.retaken(showtimeId));
        QUERIES.forEach((what, sql) -> counts.put(what, (long) rows.count(sql, showtimeId)));
        return counts;
    }
}
