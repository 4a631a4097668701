package io.foyer.booking.hold;

import io.foyer.booking.hold.HoldProperties.Keeping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Holds as rows of {@code claimed_seat}. Whoever locks several rows does so in the order of their
 * ordinals, and inserts before taking over, so that nobody waits in a circle.
 */
@Repository
class DirectHolds {

    private final JdbcClient jdbc;
    private final DirectPlaces places;
    private final DirectStreaks streaks;

    DirectHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.places = new DirectPlaces(jdbc);
        this.streaks = new DirectStreaks(jdbc);
    }

    /** Has this transaction give up rather than wait longer than this for somebody else's. */
    void hurry(Duration lockWait) {
        jdbc.sql("SELECT set_config('lock_timeout', ?, true)")
                .param(String.valueOf(lockWait.toMillis()))
                .query(String.class)
                .single();
    }

    /** One buyer at a time, from here to the end of the transaction. */
    void oneAtATime(HoldRequest request) {
        new BuyerLock(request.accountId(), request.showtimeId()).take(jdbc);
    }

    /** Which seats and standing places to hold. */
    DirectPlaces.Choice choose(HoldRequest request) {
        return places.choose(request);
    }

    /**
     * How things stand. A seat of a booking that still waits for its payment is taken, too: its
     * hold was in Redis, and its owner still has time.
     */
    Standing look(HoldRequest request) {
        return jdbc.sql(
                        """
                        SELECT (SELECT max(held_until) FILTER (WHERE status IN ('HELD', 'PAYING')
                                                                 AND held_until > statement_timestamp())
                                  FROM claimed_seat
                                 WHERE showtime_id = :showtime AND booking_id = :hold) AS earlier,
                               LEAST(statement_timestamp() + make_interval(secs => :seconds),
                                     (SELECT expires_at FROM booking
                                       WHERE id = :hold AND status = 'HELD')) AS until,
                               ARRAY(SELECT ordinal FROM claimed_seat
                                      WHERE showtime_id = :showtime AND ordinal = ANY (:ordinals::int[])
                                        AND booking_id <> :hold AND status IN ('HELD', 'PAYING', 'CONFIRMED')
                                        AND (status <> 'HELD' OR held_until > statement_timestamp())
                                      UNION
                                     SELECT line.ordinal
                                       FROM booking JOIN booking_line line ON line.booking_id = booking.id
                                      WHERE booking.showtime_id = :showtime AND booking.status = 'HELD'
                                        AND booking.expires_at > statement_timestamp() AND booking.id <> :hold
                                        AND line.ordinal = ANY (:ordinals::int[])) AS taken,
                               (SELECT count(*)
                                  FROM (SELECT ordinal FROM claimed_seat
                                         WHERE showtime_id = :showtime AND account_id = :account AND status = 'HELD'
                                           AND held_until > statement_timestamp() AND booking_id <> :hold
                                         UNION
                                        SELECT line.ordinal
                                          FROM booking JOIN booking_line line ON line.booking_id = booking.id
                                         WHERE booking.account_id = :account AND booking.showtime_id = :showtime
                                           AND booking.status = 'HELD' AND booking.id <> :hold
                                           AND booking.expires_at > statement_timestamp()) AS mine) AS held
                        """)
                .param("hold", request.holdId().value())
                .param("showtime", request.showtimeId())
                .param("account", request.accountId())
                .param("seconds", request.holdTime().toMillis() / 1_000.0)
                .param("ordinals", request.ordinals().toArray(Integer[]::new))
                .query(Standing::of)
                .single();
    }

    /** Holds the seats that have no row; waits for those that are being decided. */
    List<Integer> insert(HoldRequest request, OffsetDateTime until) {
        return jdbc.sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status, held_until, account_id)
                        SELECT :hold, ordinal, :showtime, nextval('fence_seq'), 'HELD', :until, :account
                          FROM unnest(:ordinals::int[]) AS ordinal
                         ORDER BY ordinal
                            ON CONFLICT DO NOTHING
                        RETURNING ordinal
                        """)
                .params(params(request, until, request.ordinals()))
                .query(Integer.class)
                .list();
    }

    /** Takes the rows of holds whose time is over. */
    List<Integer> takeOver(HoldRequest request, OffsetDateTime until, List<Integer> ordinals) {
        return jdbc.sql(
                        """
                        WITH ended AS MATERIALIZED (
                            SELECT booking_id, ordinal FROM claimed_seat
                             WHERE showtime_id = :showtime AND ordinal = ANY (:ordinals::int[])
                               AND status = 'HELD' AND held_until <= statement_timestamp()
                             ORDER BY ordinal
                               FOR UPDATE)
                        UPDATE claimed_seat seat
                           SET booking_id = :hold, account_id = :account, held_until = :until,
                               fence = nextval('fence_seq')
                          FROM ended
                         WHERE seat.showtime_id = :showtime
                           AND seat.booking_id = ended.booking_id AND seat.ordinal = ended.ordinal
                        RETURNING seat.ordinal
                        """)
                .params(params(request, until, ordinals))
                .query(Integer.class)
                .list();
    }

    /** The seats that the buyer has kept for so long that they must be left for a while. */
    List<Integer> worn(HoldRequest request, Keeping limits) {
        return streaks.worn(request, limits);
    }

    /** How far the hold of a written booking may be extended; absent when its time is over. */
    Optional<DirectStreaks.Bound> bound(
            HoldId holdId, Duration byFromNow, Duration cap, Keeping limits) {
        return streaks.bound(holdId, byFromNow, cap, limits);
    }

    /** A hold that was made in Redis has no rows, and needs none: its booking says enough. */
    void prolong(HoldId holdId, OffsetDateTime until) {
        jdbc.sql("UPDATE claimed_seat SET held_until = ? WHERE booking_id = ? AND status = 'HELD'")
                .params(until, holdId.value())
                .update();
    }

    /**
     * How many seats were given back. Their status is hidden from the planner: else an index that
     * finds seats of any booking would seem to serve as well.
     */
    int release(UUID showtimeId, HoldId holdId) {
        return jdbc.sql(
                        """
                        WITH own AS MATERIALIZED (
                            SELECT booking_id, ordinal FROM claimed_seat
                             WHERE booking_id = :hold AND showtime_id = :showtime AND status || '' = 'HELD'
                             ORDER BY ordinal
                               FOR UPDATE)
                        DELETE FROM claimed_seat seat USING own
                         WHERE seat.showtime_id = :showtime
                           AND seat.booking_id = own.booking_id AND seat.ordinal = own.ordinal
                        """)
                .param("hold", holdId.value())
                .param("showtime", showtimeId)
                .update();
    }

    private static Map<String, Object> params(
            HoldRequest request, OffsetDateTime until, List<Integer> ordinals) {
        return Map.of(
                "hold", request.holdId().value(),
                "showtime", request.showtimeId(),
                "account", request.accountId(),
                "until", until,
                "ordinals", ordinals.toArray(Integer[]::new));
    }

    private static List<Integer> seats(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }

    /**
     * How things stand for a wish.
     *
     * @param earlier when this hold ends, if it was made before
     * @param until when it would end; no later than its booking, if that is written already
     * @param taken the seats that others have
     * @param held how many the buyer holds
     */
    record Standing(
            @Nullable OffsetDateTime earlier, OffsetDateTime until, List<Integer> taken, int held) {

        private static Standing of(ResultSet row, int rowNumber) throws SQLException {
            return new Standing(
                    row.getObject("earlier", OffsetDateTime.class),
                    row.getObject("until", OffsetDateTime.class),
                    seats(row, "taken"),
                    row.getInt("held"));
        }
    }
}
