package io.foyer.booking.inventory;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the claims of showtimes that are long over into {@code claimed_seat_past}, some rows in one
 * statement, so that a row is always in exactly one of the tables and whoever dies or is joined by
 * another instance leaves nothing behind but work. What is still being paid for stays where it is.
 */
@Component
class PastClaims {

    private static final Logger log = LoggerFactory.getLogger(PastClaims.class);

    private final JdbcClient jdbc;
    private final ArchiveProperties limits;

    PastClaims(JdbcClient jdbc, ArchiveProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** A few showtimes, those that are over longest first. */
    void look() {
        try {
            over().forEach(this::move);
        } catch (DataAccessException failure) {
            log.warn("Past claims could not be moved; tried again soon", failure);
        }
    }

    private List<Over> over() {
        return jdbc.sql(
                        """
                        SELECT id, starts_at FROM showtime_on_sale
                         WHERE archived_at IS NULL AND starts_at < now() - make_interval(secs => ?)
                           AND on_sale_until < now() AND status <> 'POSTPONED'
                         ORDER BY starts_at LIMIT ?
                        """)
                .params(limits.after().toSeconds(), limits.showtimes())
                .query(Over.class)
                .list();
    }

    private void move(Over showtime) {
        makeRoomFor(showtime.startsAt());
        var moved = 0;
        do {
            moved = moveSome(showtime);
        } while (moved == limits.rows());
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale SET archived_at = now()
                         WHERE id = :showtime
                           AND NOT EXISTS (SELECT FROM claimed_seat WHERE showtime_id = :showtime)
                        """)
                .param("showtime", showtime.id())
                .update();
    }

    private int moveSome(Over showtime) {
        return jdbc.sql(
                        """
                        WITH few AS (
                            SELECT booking_id, ordinal FROM claimed_seat
                             WHERE showtime_id = :showtime AND status IN ('CONFIRMED', 'RELEASED')
                             ORDER BY booking_id, ordinal LIMIT :rows
                               FOR UPDATE SKIP LOCKED),
                        gone AS (
                            DELETE FROM claimed_seat claim USING few
                             WHERE claim.showtime_id = :showtime
                               AND claim.booking_id = few.booking_id
                               AND claim.ordinal = few.ordinal
                            RETURNING claim.*)
                        INSERT INTO claimed_seat_past
                               (booking_id, ordinal, showtime_id, fence, status, created_at, starts_at)
                        SELECT booking_id, ordinal, showtime_id, fence, status, created_at, :startsAt
                          FROM gone
                        """)
                .param("showtime", showtime.id())
                .param("rows", limits.rows())
                .param("startsAt", showtime.startsAt())
                .update();
    }

    private void makeRoomFor(OffsetDateTime startsAt) {
        var month = YearMonth.from(startsAt.withOffsetSameInstant(ZoneOffset.UTC));
        // Nothing in it comes from outside, and a partition's bounds take no parameters.
        jdbc.sql(
                        """
                        CREATE TABLE IF NOT EXISTS claimed_seat_past_%s PARTITION OF claimed_seat_past
                           FOR VALUES FROM ('%s-01 00:00:00+00') TO ('%s-01 00:00:00+00')
                        """
                                .formatted(
                                        month.toString().replace('-', '_'),
                                        month,
                                        month.plusMonths(1)))
                .update();
    }

    private record Over(UUID id, OffsetDateTime startsAt) {}
}
