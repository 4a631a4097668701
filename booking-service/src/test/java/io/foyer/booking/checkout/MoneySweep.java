package io.foyer.booking.checkout;

import io.foyer.booking.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks over the database for what must never be there once all has settled. Each query lists the
 * bookings that break an invariant; its one parameter is the showtime.
 */
final class MoneySweep {

    private static final String BOOKS =
            """
            (SELECT coalesce(sum(amount), 0) FROM ledger_entry
              WHERE ledger_entry.payment_id = payment.id AND account = '%s')
            """;

    private static final Map<String, String> QUERIES =
            Map.of(
                    "P1 a bought booking is not paid to the cent",
                    """
                    SELECT booking.id || ' ' || coalesce(payment.status, 'unpaid')
                      FROM booking LEFT JOIN payment ON payment.booking_id = booking.id
                     WHERE booking.showtime_id = ? AND booking.status = 'CONFIRMED'
                       AND (payment.status NOT IN ('CAPTURED', 'REFUNDED') OR payment.amount <> booking.total
                            OR payment.id IS NULL
                            OR EXISTS (SELECT FROM refund WHERE payment_id = payment.id AND reason = 'SEATS_GONE'))
                    """,
                    "P1 money is kept for a booking that came to nothing",
                    """
                    SELECT booking.id || ' ' || booking.status || ' ' || payment.status
                      FROM booking JOIN payment ON payment.booking_id = booking.id
                     WHERE booking.showtime_id = ? AND booking.status <> 'CONFIRMED'
                       AND (%s <> 0 OR %s <> 0)
                    """
                            .formatted(BOOKS.formatted("PROVIDER"), BOOKS.formatted("RESERVED")),
                    "P2 a booking is paid twice",
                    """
                    SELECT booking.id || ' ' || count(*)
                      FROM booking JOIN payment ON payment.booking_id = booking.id
                     WHERE booking.showtime_id = ? AND payment.status IN ('CAPTURED', 'REFUNDED', 'AUTHORISED')
                     GROUP BY booking.id HAVING count(*) > 1
                    """,
                    "P4 what was given up was collected, or the other way round",
                    """
                    SELECT DISTINCT booking.id || '' FROM booking
                      JOIN ledger_entry AS voided ON voided.booking_id = booking.id AND voided.kind = 'VOIDED'
                      JOIN ledger_entry AS captured ON captured.payment_id = voided.payment_id AND captured.kind = 'CAPTURED'
                     WHERE booking.showtime_id = ?
                    """,
                    "P7 something was to be captured for a booking that is not bought",
                    """
                    SELECT booking.id || ' ' || payment_op.state
                      FROM booking JOIN payment ON payment.booking_id = booking.id
                      JOIN payment_op ON payment_op.payment_id = payment.id AND payment_op.kind = 'CAPTURE'
                     WHERE booking.showtime_id = ? AND booking.status <> 'CONFIRMED'
                    """,
                    "P8 something has not come to its end",
                    """
                    SELECT booking.id || ' ' || booking.status || ' ' || payment.status
                      FROM booking JOIN payment ON payment.booking_id = booking.id
                     WHERE booking.showtime_id = ?
                       AND (booking.status = 'PAYING' OR payment.status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED')
                            OR EXISTS (SELECT FROM payment_op WHERE payment_id = payment.id
                                                                AND (due_at IS NOT NULL OR state = 'PARKED'))
                            OR EXISTS (SELECT FROM refund WHERE payment_id = payment.id AND status = 'PENDING'))
                    """,
                    "P9 more went back than came",
                    """
                    SELECT booking.id || ' ' || payment.refunded
                      FROM booking JOIN payment ON payment.booking_id = booking.id
                     WHERE booking.showtime_id = ?
                       AND (payment.refunded > payment.amount
                            OR payment.refunded <> (SELECT coalesce(sum(amount), 0) FROM refund
                                                     WHERE payment_id = payment.id AND status <> 'FAILED'))
                    """,
                    "I1 a seat has two buyers",
                    """
                    SELECT ordinal || ' ' || count(*) FROM claimed_seat
                     WHERE showtime_id = ? AND status IN ('PAYING', 'CONFIRMED')
                     GROUP BY ordinal HAVING count(*) > 1
                    """,
                    "I3 a bought booking without its tickets",
                    """
                    SELECT booking.id || '' FROM booking
                     WHERE showtime_id = ? AND status = 'CONFIRMED'
                       AND (SELECT count(*) FROM ticket WHERE ticket.showtime_id = booking.showtime_id
                                                          AND ticket.booking_id = booking.id)
                        <> (SELECT count(*) FROM booking_line WHERE booking_id = booking.id)
                    """);

    private final Rows rows;

    MoneySweep(Rows rows) {
        this.rows = rows;
    }

    /** Everything that is wrong with a showtime's money, in words. */
    List<String> flaws(UUID showtimeId) {
        List<String> flaws = new ArrayList<>();
        QUERIES.forEach(
                (meaning, query) ->
                        rows.texts(query, showtimeId)
                                .forEach(row -> flaws.add(meaning + ": " + row)));
        return flaws;
    }
}
