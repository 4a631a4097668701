package io.foyer.booking.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks over the database for what must never be there, whatever happened to Redis. Each query
 * lists the rows that break an invariant.
 */
final class SaleSweep {

    private static final Map<String, String> QUERIES =
            Map.of(
                    "I1 a seat is claimed twice",
                    """
                    SELECT ordinal || ' ' || count(*) FROM claimed_seat
                     WHERE showtime_id = :showtime AND status IN ('PAYING', 'CONFIRMED')
                     GROUP BY ordinal HAVING count(*) > 1
                    """,
                    "I2 a booking has some of its seats",
                    """
                    SELECT booking.id || ' ' || booking.status
                      FROM booking
                     WHERE showtime_id = :showtime
                       AND (SELECT count(*) FROM claimed_seat
                             WHERE booking_id = booking.id AND status IN ('PAYING', 'CONFIRMED'))
                        <> CASE WHEN status IN ('PAYING', 'CONFIRMED')
                                THEN (SELECT count(*) FROM booking_line WHERE booking_id = booking.id)
                                ELSE 0 END
                    """,
                    "I2 a booking without lines",
                    """
                    SELECT id || '' FROM booking
                     WHERE showtime_id = :showtime
                       AND NOT EXISTS (SELECT FROM booking_line WHERE booking_id = booking.id)
                    """,
                    "I3 a bought seat without a ticket",
                    """
                    SELECT booking.id || '' FROM booking
                     WHERE showtime_id = :showtime AND status = 'CONFIRMED'
                       AND (SELECT count(*) FROM ticket WHERE booking_id = booking.id)
                        <> (SELECT count(*) FROM booking_line WHERE booking_id = booking.id)
                    """,
                    "I9 a hold that is too long",
                    """
                    SELECT id || ' ' || (expires_at - created_at) FROM booking
                     WHERE showtime_id = :showtime
                       AND expires_at > created_at + make_interval(secs => :capSeconds)
                    """,
                    "I9 a buyer with too many seats",
                    """
                    SELECT booking.account_id || ' ' || count(*)
                      FROM booking JOIN claimed_seat ON claimed_seat.booking_id = booking.id
                     WHERE booking.showtime_id = :showtime
                       AND claimed_seat.status IN ('PAYING', 'CONFIRMED')
                     GROUP BY booking.account_id HAVING count(*) > :seatsPerBuyer
                    """);

    private final JdbcClient jdbc;

    SaleSweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that is wrong with a showtime's sale, in words. */
    List<String> flaws(UUID showtimeId, double capSeconds, int seatsPerBuyer) {
        List<String> flaws = new ArrayList<>();
        QUERIES.forEach(
                (meaning, query) ->
                        jdbc.sql(query)
                                .param("showtime", showtimeId)
                                .param("capSeconds", capSeconds)
                                .param("seatsPerBuyer", seatsPerBuyer)
                                .query(String.class)
                                .list()
                                .forEach(row -> flaws.add(meaning + ": " + row)));
        return flaws;
    }

    /** I3, I7: those of these bookings that are not what their buyers were told. */
    List<UUID> notConfirmed(Collection<UUID> bought) {
        return jdbc.sql(
                        """
                        SELECT told FROM unnest(:bought::uuid[]) AS told
                         WHERE NOT EXISTS (SELECT FROM booking WHERE id = told AND status = 'CONFIRMED')
                        """)
                .param("bought", bought.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
