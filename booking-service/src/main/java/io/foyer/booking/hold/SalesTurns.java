package io.foyer.booking.hold;

import io.foyer.booking.inventory.PricesTurned;
import io.foyer.booking.inventory.ShowtimeImported;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is to tell how a showtime sells: one row a showtime, for all instances. */
@Component
class SalesTurns {

    private final JdbcClient jdbc;

    SalesTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the turn of those of which nobody has taken it for this long; never waits for a lock.
     */
    List<SalesTurn> take(Collection<UUID> showtimeIds, Duration pause) {
        return jdbc.sql(
                        """
                        WITH clock AS MATERIALIZED (
                            SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now),
                        due AS MATERIALIZED (
                            SELECT showtime_id FROM sales_told, clock
                             WHERE showtime_id = ANY (?) AND turn <= clock.now - ?
                               FOR NO KEY UPDATE OF sales_told SKIP LOCKED)
                        UPDATE sales_told t SET turn = clock.now
                          FROM due, clock
                         WHERE t.showtime_id = due.showtime_id
                        RETURNING t.showtime_id, t.turn, t.revision, t.told_revision, t.told
                        """)
                .params(showtimeIds.toArray(UUID[]::new), pause.toMillis())
                .query(
                        (row, index) ->
                                new SalesTurn(
                                        row.getObject(1, UUID.class),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getObject(4, Long.class),
                                        row.getString(5)))
                .list();
    }

    /**
     * Notes what is told now. False when somebody has taken a later turn: it counts what is newer.
     */
    boolean note(SalesTurn turn, long revision, String message) {
        return jdbc.sql(
                                """
                                UPDATE sales_told SET told = ?, told_revision = ?
                                 WHERE showtime_id = ? AND turn = ?
                                """)
                        .params(message, revision, turn.showtimeId(), turn.millis())
                        .update()
                == 1;
    }

    /** Notes that there is nothing to tell of. */
    void noteNothing(SalesTurn turn, long revision) {
        jdbc.sql("UPDATE sales_told SET told_revision = ? WHERE showtime_id = ? AND turn = ?")
                .params(revision, turn.showtimeId(), turn.millis())
                .update();
    }

    /** Showtimes of whose present snapshot nothing was told yet. */
    List<UUID> untold(int most) {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM sales_told
                         WHERE told_revision IS DISTINCT FROM revision LIMIT ?
                        """)
                .param(most)
                .query(UUID.class)
                .list();
    }

    /** Within the transaction that wrote the snapshot down, so that it is told after any crash. */
    @EventListener
    void on(ShowtimeImported showtime) {
        follow(showtime.showtimeId());
    }

    @EventListener
    void on(PricesTurned turned) {
        follow(turned.showtimeId());
    }

    private void follow(UUID showtimeId) {
        jdbc.sql(
                        """
                        INSERT INTO sales_told (showtime_id, revision)
                        SELECT id, revision FROM showtime_on_sale WHERE id = ?
                        ON CONFLICT (showtime_id) DO UPDATE SET revision = EXCLUDED.revision
                        """)
                .param(showtimeId)
                .update();
    }
}
