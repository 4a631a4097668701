package io.foyer.queue.place;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How arrivals are given. The row of the line's last arrival is locked first and stays so until the
 * transaction ends: only then is it certain who has no place yet, and that the next group goes on
 * where this one ends. So there are no gaps, and arrivals follow the order of commits. Who has a
 * place is found by the account, as {@link PlaceTable} says.
 */
@Repository
class ArrivalTable {

    private final JdbcClient jdbc;

    ArrivalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place to be made: new, or one that was lost and had this arrival. */
    record Newcomer(UUID placeId, UUID accountId, long arrival, boolean passed) {}

    /** A place that was written. */
    record Written(
            UUID id, UUID accountId, long arrival, Instant joinedAt, @Nullable Instant passedAt) {}

    /** Where a line is kept. */
    record LineId(UUID showtimeId, int epoch) {}

    /** The last arrival of a line, 0 at first. */
    long last(LineId line) {
        return read(line, "").stream().findFirst().orElse(0L);
    }

    /** The same; nobody else gives arrivals of this line until the transaction ends. */
    long lock(LineId line) {
        var found = read(line, "FOR UPDATE");
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        jdbc.sql(
                        """
                        INSERT INTO arrival_count (showtime_id, epoch, last) VALUES (?, ?, 0)
                        ON CONFLICT DO NOTHING
                        """)
                .params(line.showtimeId(), line.epoch())
                .update();
        return read(line, "FOR UPDATE").getFirst();
    }

    private List<Long> read(LineId line, String lock) {
        return jdbc.sql(
                        "SELECT last FROM arrival_count WHERE showtime_id = ? AND epoch = ? "
                                + lock)
                .params(line.showtimeId(), line.epoch())
                .query(Long.class)
                .list();
    }

    /**
     * Gives the next arrivals, in this order, to those who have no live place: one statement takes
     * a block for exactly them and writes them. Returns what was written. A second live place of an
     * account would fail it, and undo the block with it.
     */
    List<Written> append(LineId line, List<Newcomer> newcomers, Instant joinedAt) {
        return jdbc.sql(
                        """
                        WITH asked AS (
                            SELECT id, account_id, rank
                              FROM unnest(:ids, :accounts) WITH ORDINALITY
                                       AS asked (id, account_id, rank)),
                        present AS MATERIALIZED (
                            SELECT account_id FROM place
                             WHERE account_id = ANY (:accounts)
                               AND showtime_id IS NOT DISTINCT FROM :showtime
                               AND epoch IS NOT DISTINCT FROM :epoch
                               AND state || '' IN ('WAITING', 'ADMITTED')),
                        newcomer AS (
                            SELECT id, account_id, row_number() OVER (ORDER BY rank) AS position
                              FROM asked
                             WHERE account_id NOT IN (SELECT account_id FROM present)),
                        block AS (
                            UPDATE arrival_count
                               SET last = last + (SELECT count(*) FROM newcomer)
                             WHERE showtime_id = :showtime AND epoch = :epoch
                            RETURNING last - (SELECT count(*) FROM newcomer) AS before)
                        INSERT INTO place
                            (id, showtime_id, account_id, epoch, arrival, state, joined_at)
                        SELECT newcomer.id, :showtime, newcomer.account_id, :epoch,
                               block.before + newcomer.position, 'WAITING', :joined
                          FROM newcomer, block
                        RETURNING id, account_id, arrival, joined_at, passed_at
                        """)
                .param("ids", newcomers.stream().map(Newcomer::placeId).toArray(UUID[]::new))
                .param("accounts", newcomers.stream().map(Newcomer::accountId).toArray(UUID[]::new))
                .param("showtime", line.showtimeId())
                .param("epoch", line.epoch())
                .param("joined", joinedAt.atOffset(ZoneOffset.UTC))
                .query(Written.class)
                .list();
    }

    /**
     * Writes lost places again as they were: those whose id is not known, whose arrival nobody has
     * and whose account has no live place. Returns what was written.
     */
    List<Written> restore(LineId line, List<Newcomer> lost, Instant joinedAt) {
        var written =
                jdbc.sql(
                                """
                                INSERT INTO place
                                    (id, showtime_id, account_id, epoch, arrival, state, joined_at,
                                     passed_at)
                                SELECT id, :showtime, account_id, :epoch, arrival, 'WAITING',
                                       :joined, CASE WHEN passed THEN :joined END
                                  FROM unnest(:ids, :accounts, :arrivals, :passed)
                                           AS lost (id, account_id, arrival, passed)
                                ON CONFLICT DO NOTHING
                                RETURNING id, account_id, arrival, joined_at, passed_at
                                """)
                        .param("ids", lost.stream().map(Newcomer::placeId).toArray(UUID[]::new))
                        .param(
                                "accounts",
                                lost.stream().map(Newcomer::accountId).toArray(UUID[]::new))
                        .param(
                                "arrivals",
                                lost.stream().map(Newcomer::arrival).toArray(Long[]::new))
                        .param(
                                "passed",
                                lost.stream().map(Newcomer::passed).toArray(Boolean[]::new))
                        .param("showtime", line.showtimeId())
                        .param("epoch", line.epoch())
                        .param("joined", joinedAt.atOffset(ZoneOffset.UTC))
                        .query(Written.class)
                        .list();
        written.stream().mapToLong(Written::arrival).max().ifPresent(last -> raise(line, last));
        return written;
    }

    private void raise(LineId line, long last) {
        jdbc.sql(
                        """
                        UPDATE arrival_count SET last = greatest(last, ?)
                         WHERE showtime_id = ? AND epoch = ?
                        """)
                .params(last, line.showtimeId(), line.epoch())
                .update();
    }
}
