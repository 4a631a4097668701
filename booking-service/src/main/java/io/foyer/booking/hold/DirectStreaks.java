package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldProperties.Keeping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a buyer has kept seats from everybody else without a pause, wherever they were held: the
 * buyer's bookings tell. A pause shorter than the cool-down is none; what was bought is another
 * matter.
 */
final class DirectStreaks {

    /** Of the seats of {@code wanted}, for the buyer and showtime of {@code own}. */
    private static final String STREAKS =
            """
            kept AS (
                SELECT line.ordinal, booking.created_at AS began,
                       CASE WHEN booking.status = 'HELD' THEN booking.expires_at
                            WHEN booking.status = 'PAYING' THEN 'infinity'
                            WHEN booking.fence IS NULL THEN LEAST(booking.expires_at, booking.closed_at)
                            ELSE booking.closed_at END AS ended
                  FROM own JOIN booking USING (account_id, showtime_id)
                           JOIN booking_line line ON line.booking_id = booking.id
                 WHERE booking.confirmed_at IS NULL AND line.ordinal IN (SELECT ordinal FROM wanted)),
            parted AS (
                SELECT ordinal, began, ended,
                       began >= COALESCE(max(ended) OVER (PARTITION BY ordinal ORDER BY began
                                                          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
                                         '-infinity') + make_interval(secs => :coolDown) AS anew
                  FROM kept),
            streak AS (
                SELECT ordinal, max(began) FILTER (WHERE anew) AS since, max(ended) AS ended
                  FROM parted GROUP BY ordinal)
            """;

    private final JdbcClient jdbc;

    DirectStreaks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seats that the buyer must leave for a while. */
    List<Integer> worn(HoldRequest request, Keeping limits) {
        return jdbc.sql(
                        """
                        WITH own AS (SELECT :account::uuid AS account_id, :showtime::uuid AS showtime_id),
                        wanted AS (SELECT unnest(:ordinals::int[]) AS ordinal),
                        %s
                        SELECT ordinal FROM streak
                         WHERE ended + make_interval(secs => :coolDown) > statement_timestamp()
                           AND since + make_interval(secs => :cap) < statement_timestamp() + make_interval(secs => :lasts)
                         ORDER BY ordinal
                        """
                                .formatted(STREAKS))
                .param("account", request.accountId())
                .param("showtime", request.showtimeId())
                .param("ordinals", request.ordinals().toArray(Integer[]::new))
                .param("coolDown", seconds(limits.coolDown()))
                .param("cap", seconds(limits.cap(request.holdTime())))
                .param("lasts", seconds(request.holdTime()))
                .query(Integer.class)
                .list();
    }

    /** How far the hold of a written booking may be extended; absent when its time is over. */
    Optional<Bound> bound(HoldId holdId, Duration byFromNow, Duration cap, Keeping limits) {
        return jdbc.sql(
                        """
                        WITH own AS (
                            SELECT account_id, showtime_id, expires_at FROM booking
                             WHERE id = :hold AND status = 'HELD' AND expires_at > statement_timestamp()),
                        wanted AS (SELECT ordinal FROM booking_line WHERE booking_id = :hold),
                        %s,
                        bound AS (
                            SELECT own.expires_at, min(streak.since) + make_interval(secs => :cap) AS latest
                              FROM own, streak GROUP BY own.expires_at)
                        SELECT expires_at >= latest AS capped,
                               GREATEST(expires_at,
                                        LEAST(statement_timestamp() + make_interval(secs => :by), latest)) AS until
                          FROM bound
                        """
                                .formatted(STREAKS))
                .param("hold", holdId.value())
                .param("coolDown", seconds(limits.coolDown()))
                .param("cap", seconds(cap))
                .param("by", seconds(byFromNow))
                .query(Bound::of)
                .optional();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    /**
     * How far a hold may be extended.
     *
     * @param capped it lasts as long as it may already
     */
    record Bound(boolean capped, OffsetDateTime until) {

        private static Bound of(ResultSet row, int rowNumber) throws SQLException {
            return new Bound(
                    row.getBoolean("capped"), row.getObject("until", OffsetDateTime.class));
        }
    }
}
