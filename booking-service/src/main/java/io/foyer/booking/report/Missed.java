package io.foyer.booking.report;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What of a showtime should have been counted for a while and was not: its message was lost, or
 * there was none yet when it was sold. What is younger than the grace is left to its message.
 */
@Repository
class Missed {

    private final JdbcClient jdbc;
    private final ReportProperties limits;

    Missed(JdbcClient jdbc, ReportProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    List<UUID> bookings(UUID showtimeId, Duration grace) {
        return ids(
                """
                SELECT id FROM every_booking booking
                 WHERE showtime_id = :showtime AND confirmed_at <= now() - make_interval(secs => :grace)
                   AND NOT EXISTS (SELECT FROM sales_counted counted
                                    WHERE counted.showtime_id = booking.showtime_id
                                      AND counted.booking_id = booking.id
                                      AND counted.kind = 'SALE' AND counted.id = booking.id)
                 ORDER BY confirmed_at LIMIT :most
                """,
                showtimeId,
                grace);
    }

    List<UUID> cancelledTickets(UUID showtimeId, Duration grace) {
        return ids(
                """
                SELECT ticket.id FROM every_ticket ticket
                  JOIN every_booking_line line
                    ON line.booking_id = ticket.booking_id AND line.ordinal = ticket.ordinal
                   AND line.cancelled_at <= now() - make_interval(secs => :grace)
                 WHERE ticket.showtime_id = :showtime AND ticket.status = 'CANCELLED'
                   AND NOT EXISTS (SELECT FROM sales_counted counted
                                    WHERE counted.showtime_id = ticket.showtime_id
                                      AND counted.booking_id = ticket.booking_id
                                      AND counted.kind = 'CANCELLATION' AND counted.id = ticket.id)
                 LIMIT :most
                """,
                showtimeId,
                grace);
    }

    List<UUID> refunds(UUID showtimeId, Duration grace) {
        return ids(
                """
                SELECT refund.id FROM every_booking booking
                  JOIN refund ON refund.booking_id = booking.id
                   AND refund.completed_at <= now() - make_interval(secs => :grace)
                 WHERE booking.showtime_id = :showtime AND booking.confirmed_at IS NOT NULL
                   AND refund.status = 'SUCCEEDED' AND refund.reason <> 'SEATS_GONE'
                   AND NOT EXISTS (SELECT FROM sales_counted counted
                                    WHERE counted.showtime_id = booking.showtime_id
                                      AND counted.booking_id = booking.id
                                      AND counted.kind = 'REFUND' AND counted.id = refund.id)
                 LIMIT :most
                """,
                showtimeId,
                grace);
    }

    private List<UUID> ids(String sql, UUID showtimeId, Duration grace) {
        return jdbc.sql(sql)
                .param("showtime", showtimeId)
                .param("grace", grace.toMillis() / 1_000.0)
                .param("most", limits.repair().rows())
                .query(UUID.class)
                .list();
    }
}
