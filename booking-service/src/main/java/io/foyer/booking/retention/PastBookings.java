package io.foyer.booking.retention;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bookings of showtimes that are long over, showtime by showtime, and those for which money came
 * too late. What was archived goes with the last of its month. A showtime that waits for another
 * date is not over, and a booking whose money is still on its way stays until it has arrived.
 */
@Component
@Order(2)
class PastBookings implements PastTime {

    private static final String SETTLED =
            """
               AND booking.starts_at < :before AND booking.status IN ('CONFIRMED', 'CANCELLED', 'EXPIRED')
               AND NOT EXISTS (SELECT FROM payment
                                WHERE payment.booking_id = booking.id
                                  AND payment.status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED'))
               AND NOT EXISTS (SELECT FROM refund
                                WHERE refund.booking_id = booking.id AND refund.status = 'PENDING')
            """;

    private static final String SOLD =
            "FROM booking WHERE showtime_id = :showtime AND confirmed_at IS NOT NULL" + SETTLED;

    private static final String PAID_TOO_LATE =
            """
            FROM booking
             WHERE confirmed_at IS NULL AND closed_at < :before
               AND EXISTS (SELECT FROM payment
                            WHERE payment.booking_id = booking.id AND payment.status <> 'CANCELLED')
            """
                    + SETTLED;

    private static final String OVER =
            """
            FROM showtime_on_sale showtime
             WHERE showtime.starts_at < :before AND forgotten_at IS NULL AND showtime.status <> 'POSTPONED'
            """;

    private final JdbcClient jdbc;
    private final BookingRemoval removal;
    private final MonthRemoval months;
    private final RetentionProperties limits;

    PastBookings(
            JdbcClient jdbc,
            BookingRemoval removal,
            MonthRemoval months,
            RetentionProperties limits) {
        this.jdbc = jdbc;
        this.removal = removal;
        this.months = months;
        this.limits = limits;
    }

    @Override
    public Kind kind() {
        return Kind.BOOKINGS;
    }

    @Override
    public Period kept() {
        return limits.bookings();
    }

    @Override
    public int count(OffsetDateTime before, int most) {
        var rows = countRows(before, most);
        return rows + months.count(before, most - rows);
    }

    private int countRows(OffsetDateTime before, int most) {
        var sold =
                "SELECT 1 FROM (SELECT id "
                        + OVER
                        + ") AS showtime CROSS JOIN LATERAL (SELECT 1 "
                        + SOLD.replace(":showtime", "showtime.id")
                        + " LIMIT :most) AS sold";
        return jdbc.sql(
                        "SELECT count(*) FROM (("
                                + sold
                                + " LIMIT :most) UNION ALL (SELECT 1 "
                                + PAID_TOO_LATE
                                + " LIMIT :most) LIMIT :most) AS past")
                .param("before", before)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public int removeSome(OffsetDateTime before, int most) {
        for (var showtime : over(before)) {
            var removed =
                    removal.remove(SOLD, Map.of("showtime", showtime, "before", before), most);
            if (removed > 0) {
                return removed;
            }
            forgetIfEmpty(showtime);
        }
        var late = removal.remove(PAID_TOO_LATE, Map.of("before", before), most);
        return late > 0 ? late : months.removeOne(before);
    }

    private List<UUID> over(OffsetDateTime before) {
        return jdbc.sql("SELECT id " + OVER + " ORDER BY starts_at LIMIT :most")
                .param("before", before)
                .param("most", limits.showtimes())
                .query(UUID.class)
                .list();
    }

    /** So that the next run need not look at it. */
    private void forgetIfEmpty(UUID showtimeId) {
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale SET forgotten_at = now()
                         WHERE id = :showtime
                           AND NOT EXISTS (SELECT FROM booking
                                            WHERE showtime_id = :showtime AND confirmed_at IS NOT NULL)
                        """)
                .param("showtime", showtimeId)
                .update();
    }
}
