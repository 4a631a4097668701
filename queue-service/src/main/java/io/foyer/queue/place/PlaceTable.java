package io.foyer.queue.place;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of places and of numbers given out. */
@Repository
class PlaceTable {

    private static final String COLUMNS = "id, showtime_id, account_id, number, state";

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> find(UUID placeId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM place WHERE id = ?")
                .param(placeId)
                .query(Place.class)
                .optional();
    }

    Optional<Place> findLive(UUID showtimeId, UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT %s FROM place
                         WHERE showtime_id = ? AND account_id = ?
                           AND state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED')
                        """
                                .formatted(COLUMNS))
                .params(showtimeId, accountId)
                .query(Place.class)
                .optional();
    }

    /** Whether it was the account's only live place, and so is there now. */
    boolean insert(Place place, Instant joinedAt) {
        return jdbc.sql(
                                """
                                INSERT INTO place
                                    (id, showtime_id, account_id, number, state, joined_at)
                                VALUES (:id, :showtime, :account, CAST(:number AS bigint), :state,
                                        :joined)
                                ON CONFLICT (showtime_id, account_id)
                                      WHERE state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED')
                                DO NOTHING
                                """)
                        .param("id", place.id())
                        .param("showtime", place.showtimeId())
                        .param("account", place.accountId())
                        .param("number", place.number())
                        .param("state", place.state().name())
                        .param("joined", joinedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whoever asks after us waits until this transaction ends, so numbers follow its order. */
    long nextNumber(UUID showtimeId) {
        return jdbc.sql(
                        """
                        INSERT INTO queue_number AS numbers (showtime_id, last) VALUES (?, 1)
                        ON CONFLICT (showtime_id) DO UPDATE SET last = numbers.last + 1
                        RETURNING last
                        """)
                .param(showtimeId)
                .query(Long.class)
                .single();
    }

    /**
     * Gives everybody before the draw a number after the last one, in an order that only the seed
     * decides: repeating it after a crash gives the same numbers.
     */
    void draw(UUID showtimeId, byte[] seed) {
        jdbc.sql(
                        """
                        WITH last AS (
                            SELECT coalesce(max(last), 0) AS number
                              FROM queue_number WHERE showtime_id = :showtime),
                        drawn AS (
                            SELECT id, row_number() OVER (
                                           ORDER BY sha256(:seed || uuid_send(id))) AS position
                              FROM place
                             WHERE showtime_id = :showtime AND state = 'PRE_QUEUE')
                        UPDATE place
                           SET state = 'WAITING', number = last.number + drawn.position
                          FROM drawn, last
                         WHERE place.id = drawn.id
                        """)
                .param("showtime", showtimeId)
                .param("seed", seed)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO queue_number (showtime_id, last)
                        SELECT showtime_id, max(number) FROM place
                         WHERE showtime_id = ? AND number IS NOT NULL
                         GROUP BY showtime_id
                        ON CONFLICT (showtime_id) DO UPDATE SET last = EXCLUDED.last
                        """)
                .param(showtimeId)
                .update();
    }

    /** The first in line, locked, so that nobody leaves while being let in. */
    List<Place> firstInLine(UUID showtimeId, int count) {
        return jdbc.sql(
                        """
                        SELECT %s FROM place
                         WHERE showtime_id = ? AND state = 'WAITING'
                         ORDER BY number LIMIT ? FOR UPDATE
                        """
                                .formatted(COLUMNS))
                .params(showtimeId, count)
                .query(Place.class)
                .list();
    }

    /** Moves those that are still in {@code from}; returns which. */
    List<UUID> move(Collection<UUID> placeIds, PlaceState from, PlaceState to) {
        return jdbc.sql(
                        """
                        UPDATE place SET state = ? WHERE id = ANY (?) AND state = ? RETURNING id
                        """)
                .params(to.name(), placeIds.toArray(UUID[]::new), from.name())
                .query(UUID.class)
                .list();
    }

    boolean leave(UUID placeId) {
        return jdbc.sql(
                                """
                                UPDATE place SET state = 'LEFT'
                                 WHERE id = ? AND state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED')
                                """)
                        .param(placeId)
                        .update()
                == 1;
    }

    List<UUID> finishAll(UUID showtimeId) {
        return jdbc.sql(
                        """
                        UPDATE place SET state = 'DONE'
                         WHERE showtime_id = ? AND state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED')
                        RETURNING id
                        """)
                .param(showtimeId)
                .query(UUID.class)
                .list();
    }

    LineLength length(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT coalesce((SELECT last FROM queue_number
                                          WHERE showtime_id = :showtime), 0) AS last_number,
                               (SELECT count(*) FROM place
                                 WHERE showtime_id = :showtime AND state = 'PRE_QUEUE')
                                   AS before_draw
                        """)
                .param("showtime", showtimeId)
                .query(LineLength.class)
                .single();
    }

    List<UUID> showtimesToClear() {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM waiting_room room
                         WHERE NOT enabled
                           AND EXISTS (SELECT 1 FROM place
                                        WHERE place.showtime_id = room.showtime_id
                                          AND state IN ('PRE_QUEUE', 'WAITING', 'ADMITTED'))
                        """)
                .query(UUID.class)
                .list();
    }
}
