package io.foyer.queue.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of places: read, and moved from one state to the next.
 *
 * <p>A line fills within seconds, and a plan that Postgres made while the table was empty is kept:
 * to it every index is as good as any. So where one would do that holds the whole line of a
 * showtime, what would lead to it is written so that it cannot be used: {@code IS NOT DISTINCT
 * FROM} for a column, and {@code state || ''} for a partial index.
 */
@Repository
class PlaceTable {

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlaceRow> find(UUID placeId) {
        return jdbc.sql(PlaceRow.SELECT + " WHERE place.id = ?")
                .param(placeId)
                .query(PlaceRow.class)
                .optional();
    }

    /** The live places of these accounts in the line that the room has now. */
    List<PlaceRow> live(UUID showtimeId, Collection<UUID> accountIds) {
        return jdbc.sql(
                        """
                        WITH place AS MATERIALIZED (
                            SELECT * FROM place
                             WHERE account_id = ANY (?) AND showtime_id IS NOT DISTINCT FROM ?
                               AND state || '' IN ('WAITING', 'ADMITTED'))
                        """
                                + PlaceRow.SELECT
                                + " WHERE place.epoch = room.epoch")
                .params(ids(accountIds), showtimeId)
                .query(PlaceRow.class)
                .list();
    }

    /** Those of these arrivals that wait, locked, so that nobody leaves while being let in. */
    List<PlaceRow> waiting(UUID showtimeId, Collection<Long> arrivals) {
        return jdbc.sql(
                        PlaceRow.SELECT
                                + """
                                 WHERE place.showtime_id = ? AND place.arrival = ANY (?)
                                   AND place.epoch = room.epoch AND place.state || '' = 'WAITING'
                                   FOR UPDATE OF place
                                """)
                .params(showtimeId, arrivals.toArray(Long[]::new))
                .query(PlaceRow.class)
                .list();
    }

    /** In the order of their ids, so that two who lock several cannot deadlock. */
    void lock(Collection<UUID> placeIds) {
        jdbc.sql("SELECT id FROM place WHERE id = ANY (?) ORDER BY id FOR UPDATE")
                .param(ids(placeIds))
                .query(UUID.class)
                .list();
    }

    /** Moves those that are still in {@code from}; returns which. */
    List<UUID> move(Collection<UUID> placeIds, PlaceState from, PlaceState to) {
        return jdbc.sql(
                        """
                        UPDATE place SET state = ? WHERE id = ANY (?) AND state = ? RETURNING id
                        """)
                .params(to.name(), ids(placeIds), from.name())
                .query(UUID.class)
                .list();
    }

    boolean leave(UUID placeId) {
        return jdbc.sql(
                                """
                                WITH given_up AS (
                                    UPDATE place SET state = 'LEFT'
                                     WHERE id = ? AND state IN ('WAITING', 'ADMITTED')
                                    RETURNING showtime_id, epoch, arrival)
                                INSERT INTO departure (showtime_id, epoch, arrival, left_at)
                                SELECT showtime_id, epoch, arrival, clock_timestamp() FROM given_up
                                """)
                        .param(placeId)
                        .update()
                == 1;
    }

    /**
     * Ends so many places at most of lines that no longer stand; returns which. One that somebody
     * is leaving just now ends by that.
     */
    List<UUID> finish(UUID showtimeId, int most) {
        return jdbc.sql(
                        """
                        WITH over AS (
                            SELECT place.id
                              FROM place JOIN waiting_room room USING (showtime_id)
                             WHERE showtime_id = ? AND place.state IN ('WAITING', 'ADMITTED')
                               AND (NOT room.enabled OR place.epoch < room.epoch)
                             LIMIT ?
                               FOR UPDATE OF place SKIP LOCKED)
                        UPDATE place SET state = 'DONE' FROM over WHERE place.id = over.id
                        RETURNING place.id
                        """)
                .params(showtimeId, most)
                .query(UUID.class)
                .list();
    }

    List<UUID> showtimesToClear() {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM waiting_room room
                         WHERE EXISTS (SELECT 1 FROM place
                                        WHERE place.showtime_id = room.showtime_id
                                          AND place.state IN ('WAITING', 'ADMITTED')
                                          AND place.epoch < room.epoch
                                                  + CASE WHEN room.enabled THEN 0 ELSE 1 END)
                        """)
                .query(UUID.class)
                .list();
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
