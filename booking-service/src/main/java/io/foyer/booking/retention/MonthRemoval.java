package io.foyer.booking.retention;

import io.foyer.booking.archive.PastMonths;
import io.foyer.booking.archive.PastSales;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Past bookings go a month at a time, by dropping the month's tables: nothing has to be searched,
 * written or vacuumed. What is not settled yet is called back before, and goes by itself.
 */
@Component
class MonthRemoval {

    private static final Logger log = LoggerFactory.getLogger(MonthRemoval.class);

    private final JdbcClient jdbc;
    private final PastMonths months;
    private final PastSales sales;
    private final BookingRows rows;
    private final TransactionTemplate transactions;

    MonthRemoval(
            JdbcClient jdbc,
            PastMonths months,
            PastSales sales,
            BookingRows rows,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.months = months;
        this.sales = sales;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** How many bookings lie in months that are past their time. */
    int count(OffsetDateTime before, int most) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM (SELECT FROM every_booking WHERE past = ANY (?::date[]) LIMIT ?) AS past
                        """)
                .params(
                        months.endedBefore(before).stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new),
                        most)
                .query(Integer.class)
                .single();
    }

    /**
     * Removes the oldest month that has bookings and is past its time; one that readers are busy
     * with is left for the next run.
     *
     * @return how many bookings went with it
     */
    int removeOne(OffsetDateTime before) {
        for (var month : months.endedBefore(before)) {
            var removed = remove(month);
            if (removed > 0) {
                return removed;
            }
        }
        return 0;
    }

    private int remove(LocalDate month) {
        try {
            unsettled(month)
                    .forEach(
                            booking ->
                                    transactions.executeWithoutResult(
                                            _ -> sales.bringBack(booking)));
            var removed = transactions.execute(_ -> drop(month));
            return removed == null ? 0 : removed;
        } catch (DataAccessException failure) {
            log.warn("{} is not removed yet; the next run tries again", month, failure);
            return 0;
        }
    }

    private int drop(LocalDate month) {
        if (!months.end(month)) {
            return 0;
        }
        var bookings =
                jdbc.sql("SELECT count(*) FROM every_booking WHERE past = ?")
                        .param(month)
                        .query(Integer.class)
                        .single();
        rows.removeBeside(month);
        months.drop(month);
        return bookings;
    }

    private List<UUID> unsettled(LocalDate month) {
        return jdbc.sql(
                        """
                        SELECT id FROM every_booking booking
                         WHERE past = ?
                           AND (EXISTS (SELECT FROM payment
                                         WHERE payment.booking_id = booking.id
                                           AND payment.status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED'))
                                OR EXISTS (SELECT FROM refund
                                            WHERE refund.booking_id = booking.id AND refund.status = 'PENDING'))
                        """)
                .param(month)
                .query(UUID.class)
                .list();
    }
}
