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
public final class MoneySweep {

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
                       AND (booking.status <> 'CANCELLED' OR booking.confirmed_at IS NULL)
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

    /** What was bought, whatever became of it, line by line. */
    private static final Map<String, String> LINES =
            Map.of(
                    "P1 another sum is kept than the lines cost",
                    """
                    SELECT format('%%s keeps %%s, its lines cost %%s', id, kept, cost)
                      FROM (SELECT booking.id, %s AS kept,
                                   (SELECT sum(CASE WHEN line.cancelled_at IS NULL THEN line.total - coalesce(back.refunded, 0)
                                                    ELSE line.kept END)
                                      FROM booking_line line
                                      LEFT JOIN refunded_line back
                                        ON back.payment_id = payment.id AND back.ordinal = line.ordinal
                                     WHERE line.booking_id = booking.id) AS cost
                              FROM booking JOIN payment ON payment.booking_id = booking.id
                             WHERE booking.showtime_id = ? AND booking.status IN ('CONFIRMED', 'CANCELLED')
                               AND payment.status IN ('CAPTURED', 'REFUNDED')) AS one
                     WHERE kept <> cost
                    """
                            .formatted(BOOKS.formatted("PROVIDER")),
                    "P1 a line that stands was given up by its buyer",
                    """
                    SELECT line.booking_id || ' ' || line.ordinal
                      FROM booking JOIN booking_line line ON line.booking_id = booking.id AND line.cancelled_at IS NULL
                      JOIN refund ON refund.booking_id = booking.id AND refund.status <> 'FAILED' AND refund.reason <> 'ORGANIZER'
                      JOIN refund_line part ON part.refund_id = refund.id AND part.ordinal = line.ordinal
                     WHERE booking.showtime_id = ?
                    """,
                    "P9 a refund is more or less than its lines",
                    """
                    SELECT refund.id || ' ' || refund.reason
                      FROM refund JOIN booking ON booking.id = refund.booking_id
                     WHERE booking.showtime_id = ? AND refund.reason <> 'SEATS_GONE'
                       AND refund.amount <> (SELECT coalesce(sum(amount), 0) FROM refund_line WHERE refund_id = refund.id)
                    """);

    private final Rows rows;

    public MoneySweep(Rows rows) {
        this.rows = rows;
    }

    /** Everything that is wrong with a showtime's money, in words. */
    public List<String> flaws(UUID showtimeId) {
        List<String> flaws = new ArrayList<>();
        for (var queries : List.of(QUERIES, LINES)) {
            queries.forEach(
                    (meaning, query) ->
                            rows.texts(query, showtimeId)
                                    .forEach(row -> flaws.add(meaning + ": " + row)));
        }
        return flaws;
    }
}
