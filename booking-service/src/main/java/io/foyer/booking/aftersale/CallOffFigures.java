package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.RefundProgress.State;
import io.foyer.common.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts bookings and money of events and showtimes. Asked by a few people, so they are counted
 * when asked.
 */
@Repository
class CallOffFigures {

    private final JdbcClient jdbc;

    CallOffFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RefundPreview previewOfEvent(UUID eventId) {
        return preview("event_id", eventId);
    }

    RefundPreview previewOfShowtime(UUID showtimeId) {
        return preview("id", showtimeId);
    }

    private RefundPreview preview(String column, UUID id) {
        var amounts =
                jdbc.sql(
                                """
                                SELECT payment.currency, sum(payment.amount - payment.refunded) AS amount
                                  FROM showtime_on_sale showtime
                                  JOIN every_booking booking ON booking.showtime_id = showtime.id AND booking.status = 'CONFIRMED'
                                  JOIN payment ON payment.booking_id = booking.id
                                   AND payment.status IN ('AUTHORISED', 'CAPTURED')
                                 WHERE showtime.%s = ?
                                 GROUP BY payment.currency HAVING sum(payment.amount - payment.refunded) > 0
                                 ORDER BY payment.currency
                                """
                                        .formatted(column))
                        .param(id)
                        .query(CallOffFigures::money)
                        .list();
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT booking.id) AS bookings, count(*) AS tickets
                          FROM showtime_on_sale showtime
                          JOIN every_booking booking ON booking.showtime_id = showtime.id AND booking.status = 'CONFIRMED'
                          JOIN every_booking_line line ON line.booking_id = booking.id AND line.cancelled_at IS NULL
                         WHERE showtime.%s = ?
                        """
                                .formatted(column))
                .param(id)
                .query(
                        (row, _) ->
                                new RefundPreview(
                                        row.getInt("bookings"), row.getInt("tickets"), amounts))
                .single();
    }

    RefundProgress progress(UUID eventId) {
        var amounts =
                jdbc.sql(
                                """
                                SELECT undone.currency, sum(undone.amount) AS amount
                                  FROM showtime_called_off off JOIN called_off_booking undone USING (showtime_id)
                                 WHERE off.event_id = ?
                                 GROUP BY undone.currency HAVING sum(undone.amount) > 0
                                 ORDER BY undone.currency
                                """)
                        .param(eventId)
                        .query(CallOffFigures::money)
                        .list();
        return jdbc.sql(
                        """
                        SELECT count(*) AS showtimes, coalesce(sum(waiting), 0) AS waiting,
                               coalesce(sum(cancelled), 0) AS cancelled, coalesce(sum(refunded), 0) AS refunded,
                               coalesce(sum(failed), 0) AS failed, coalesce(sum(pending), 0) AS pending,
                               count(*) FILTER (WHERE off.done_at IS NULL) AS unfinished
                          FROM showtime_called_off off
                         CROSS JOIN LATERAL (SELECT count(*) AS waiting FROM every_booking
                                              WHERE showtime_id = off.showtime_id AND status = 'CONFIRMED') AS left_over
                         CROSS JOIN LATERAL (SELECT count(*) AS cancelled,
                                                    count(*) FILTER (WHERE refund = 'SUCCEEDED') AS refunded,
                                                    count(*) FILTER (WHERE refund = 'FAILED') AS failed,
                                                    count(*) FILTER (WHERE refund = 'PENDING') AS pending
                                               FROM called_off_booking
                                              WHERE showtime_id = off.showtime_id) AS undone
                         WHERE off.event_id = ?
                        """)
                .param(eventId)
                .query((row, _) -> progress(row, amounts))
                .single();
    }

    private static RefundProgress progress(ResultSet row, List<Money> amounts) throws SQLException {
        var waiting = row.getInt("waiting");
        var cancelled = row.getInt("cancelled");
        return new RefundProgress(
                state(row, waiting),
                waiting + cancelled,
                cancelled,
                row.getInt("refunded"),
                row.getInt("failed"),
                amounts);
    }

    private static State state(ResultSet row, int waiting) throws SQLException {
        if (row.getInt("showtimes") == 0) {
            return State.NONE;
        }
        return row.getInt("unfinished") > 0 || waiting > 0 || row.getInt("pending") > 0
                ? State.RUNNING
                : State.DONE;
    }

    private static Money money(ResultSet row, int index) throws SQLException {
        return new Money(row.getLong("amount"), row.getString("currency"));
    }
}
