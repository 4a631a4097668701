package io.foyer.booking.pricing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is to move the prices of a showtime: one row a showtime, for all instances. */
@Component
class MoveTurns {

    private final JdbcClient jdbc;

    MoveTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the turn at showtimes that are on sale, that have rules about demand, and of which
     * nobody has taken it for this long; never waits for a lock.
     */
    List<MoveTurn> take(Duration pause, int most) {
        return jdbc.sql(
                        """
                        WITH clock AS MATERIALIZED (
                            SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now),
                        due AS MATERIALIZED (
                            SELECT p.showtime_id FROM clock, price_turn p
                              JOIN showtime_on_sale s ON s.id = p.showtime_id
                             WHERE p.turn <= clock.now - ? AND s.status = 'SCHEDULED'
                               AND s.on_sale_from <= now() AND now() < s.on_sale_until
                             ORDER BY p.turn LIMIT ?
                               FOR NO KEY UPDATE OF p SKIP LOCKED)
                        UPDATE price_turn t SET turn = clock.now
                          FROM due, clock
                         WHERE t.showtime_id = due.showtime_id
                        RETURNING t.showtime_id, t.turn
                        """)
                .params(pause.toMillis(), most)
                .query((row, index) -> new MoveTurn(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
    }

    /** Whether nobody has taken a later turn; if so, nobody can until the transaction ends. */
    boolean isLatest(MoveTurn turn) {
        return jdbc.sql("SELECT turn FROM price_turn WHERE showtime_id = ? FOR NO KEY UPDATE")
                .param(turn.showtimeId())
                .query(Long.class)
                .optional()
                .filter(latest -> latest == turn.millis())
                .isPresent();
    }

    /**
     * Takes the next turn whoever has it now, for somebody who has the showtime's snapshot locked.
     */
    MoveTurn takeNow(UUID showtimeId) {
        return new MoveTurn(
                showtimeId,
                jdbc.sql(
                                """
                                INSERT INTO price_turn AS known (showtime_id, turn)
                                VALUES (?, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
                                ON CONFLICT (showtime_id)
                                DO UPDATE SET turn = greatest(known.turn + 1, EXCLUDED.turn)
                                RETURNING turn
                                """)
                        .param(showtimeId)
                        .query(Long.class)
                        .single());
    }

    /** The showtime has rules about demand now, which nobody has looked at yet. */
    void open(UUID showtimeId) {
        jdbc.sql("INSERT INTO price_turn (showtime_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(showtimeId)
                .update();
    }

    void close(UUID showtimeId) {
        jdbc.sql("DELETE FROM price_turn WHERE showtime_id = ?").param(showtimeId).update();
    }
}
