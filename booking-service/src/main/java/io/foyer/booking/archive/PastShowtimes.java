package io.foyer.booking.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Showtimes that are over for good, and which of their bookings nobody is busy with any more. */
@Repository
class PastShowtimes {

    /** What waits for another date is not over, nor is what is called off and not undone yet. */
    private static final String OVER =
            """
               AND showtime.archived_at IS NULL AND showtime.wanted_back_at IS NULL
               AND showtime.starts_at < now() - make_interval(secs => :after)
               AND showtime.on_sale_until < now() AND showtime.status <> 'POSTPONED'
               AND NOT EXISTS (SELECT FROM showtime_called_off off
                                WHERE off.showtime_id = showtime.id AND off.done_at IS NULL)
            """;

    /** Bought, whatever became of it; what came to nothing is removed at the same age. */
    private static final String SETTLED =
            """
               AND booking.confirmed_at IS NOT NULL AND booking.status IN ('CONFIRMED', 'CANCELLED')
               AND NOT EXISTS (SELECT FROM payment
                                WHERE payment.booking_id = booking.id
                                  AND payment.status IN ('CREATING', 'AWAITING', 'PROCESSING', 'AUTHORISED'))
               AND NOT EXISTS (SELECT FROM refund
                                WHERE refund.booking_id = booking.id AND refund.status = 'PENDING')
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final OffsetDateTime LONG_AGO =
            OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final ArchiveProperties limits;

    PastShowtimes(JdbcClient jdbc, ArchiveProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** Some that may have something left to move, in the order of their start. */
    List<Over> over() {
        return overAfter(new Over(BEFORE_ALL, LONG_AGO));
    }

    List<Over> overAfter(Over last) {
        return jdbc.sql(
                        """
                        SELECT id, starts_at FROM showtime_on_sale showtime
                         WHERE (starts_at, id) > (:startsAt, :id)
                        """
                                + OVER
                                + " ORDER BY starts_at, id LIMIT :most")
                .param("startsAt", last.startsAt())
                .param("id", last.id())
                .param("after", limits.after().toSeconds())
                .param("most", limits.showtimes())
                .query(Over.class)
                .list();
    }

    /**
     * Some bookings of a showtime that can be moved, with their rows locked. The showtime's row is
     * held, too: it is not planned anew until they are moved, and if it just was there are none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> settled(UUID showtimeId) {
        var stillOver =
                jdbc.sql(
                                "SELECT id FROM showtime_on_sale showtime WHERE id = :showtime"
                                        + OVER
                                        + " FOR SHARE")
                        .param("showtime", showtimeId)
                        .param("after", limits.after().toSeconds())
                        .query(UUID.class)
                        .optional();
        return stillOver.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "SELECT id FROM booking WHERE showtime_id = :showtime"
                                        + SETTLED
                                        + " ORDER BY confirmed_at, id LIMIT :most"
                                        + " FOR UPDATE SKIP LOCKED")
                        .param("showtime", showtimeId)
                        .param("most", limits.bookings())
                        .query(UUID.class)
                        .list();
    }

    /**
     * Nothing of it is left, unless something is. The row is locked by one statement and looked at
     * by the next: one alone would not see what came back while it waited for the lock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID showtimeId) {
        jdbc.sql("SELECT id FROM showtime_on_sale WHERE id = ? FOR UPDATE")
                .param(showtimeId)
                .query(UUID.class)
                .list();
        jdbc.sql(
                        """
                        UPDATE showtime_on_sale showtime SET archived_at = now()
                         WHERE id = :showtime
                           AND NOT EXISTS (SELECT FROM booking
                                            WHERE showtime_id = :showtime AND confirmed_at IS NOT NULL)
                           AND NOT EXISTS (SELECT FROM booking
                                            WHERE showtime_id = :showtime AND status = 'PAYING')
                        """
                                + OVER)
                .param("showtime", showtimeId)
                .param("after", limits.after().toSeconds())
                .update();
    }

    /** How many bookings wait to be moved. */
    int waiting() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM showtime_on_sale showtime
                          JOIN booking ON booking.showtime_id = showtime.id
                         WHERE true
                        """
                                + OVER
                                + SETTLED)
                .param("after", limits.after().toSeconds())
                .query(Integer.class)
                .single();
    }

    /** A showtime that is over. */
    record Over(UUID id, OffsetDateTime startsAt) {

        /** The month its bookings lie in, by UTC. */
        LocalDate month() {
            return startsAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        }
    }
}
