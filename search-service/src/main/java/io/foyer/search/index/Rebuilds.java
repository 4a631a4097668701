package io.foyer.search.index;

import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rebuilds in this service's own database. At most one is live; a unique index sees to it. One
 * instance at a time works on it, for as long as its lease lasts by Postgres' clock; whoever takes
 * it up raises the fence, so that a worker that was thought dead cannot write any more.
 */
@Repository
class Rebuilds {

    private static final String LIVE = "('STARTING', 'FILLING', 'VERIFYING', 'ROLLING_BACK')";

    private final JdbcClient jdbc;

    Rebuilds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down that an index is to be built; empty when a rebuild is live. */
    Optional<Rebuild> begin(int revision, String source, String target) {
        try {
            return jdbc.sql(
                            """
                            INSERT INTO index_rebuild (state, revision, source, target)
                            VALUES ('STARTING', :revision, :source, :target) RETURNING
                            """
                                    + RebuildRow.COLUMNS)
                    .param("revision", revision)
                    .param("source", source)
                    .param("target", target)
                    .query(new RebuildRow())
                    .optional();
        } catch (DuplicateKeyException running) {
            return Optional.empty();
        }
    }

    /**
     * Gives up a rebuild for another revision that nobody works on, since nobody may be left to.
     */
    void supersede(int revision) {
        jdbc.sql(
                        """
                        UPDATE index_rebuild SET state = 'FAILED', fence = fence + 1,
                            finished_at = now(), trouble = 'another revision is needed'
                        WHERE state IN ('STARTING', 'FILLING', 'VERIFYING')
                        AND revision <> :revision AND lease_until < now()
                        """)
                .param("revision", revision)
                .update();
    }

    /** The latest. */
    Optional<Rebuild> latest() {
        return jdbc.sql(
                        "SELECT "
                                + RebuildRow.COLUMNS
                                + " FROM index_rebuild ORDER BY id DESC LIMIT 1")
                .query(new RebuildRow())
                .optional();
    }

    long live() {
        return jdbc.sql("SELECT count(*) FROM index_rebuild WHERE state IN " + LIVE)
                .query(Long.class)
                .single();
    }

    /** The index that writers write to beside the one in use. */
    Optional<String> targetOfWriters() {
        return jdbc.sql(
                        """
                        SELECT target FROM index_rebuild WHERE state IN ('FILLING', 'VERIFYING')
                        """)
                .query(String.class)
                .optional();
    }

    /** Names of indices that were ever built. */
    List<String> targets() {
        return jdbc.sql("SELECT target FROM index_rebuild").query(String.class).list();
    }

    /**
     * Indices that nobody may delete, beside the one in use. Only the latest rebuild can be rolled
     * back, so what earlier ones kept is not needed.
     */
    List<String> needed() {
        return jdbc.sql(
                        """
                        SELECT unnest(ARRAY[source, target]) FROM index_rebuild WHERE state IN
                        """
                                + LIVE
                                + """
                                 UNION SELECT kept FROM index_rebuild
                                WHERE kept IS NOT NULL AND id = (SELECT max(id) FROM index_rebuild)
                                """)
                .query(String.class)
                .list();
    }

    /** Lets go of indices that were kept to go back to for long enough. */
    void letGo(Duration after) {
        jdbc.sql(
                        """
                        UPDATE index_rebuild SET kept = NULL WHERE kept IS NOT NULL
                        AND state = 'DONE' AND finished_at < now() - CAST(:after AS interval)
                        """)
                .param("after", after.toString())
                .update();
    }

    /**
     * Takes up the live rebuild, if there is one that this code can go on with and that nobody else
     * works on.
     */
    Optional<Rebuild> claim(UUID worker, int revision, Duration lease) {
        return jdbc.sql(
                        """
                        UPDATE index_rebuild SET fence = fence + 1, holder = :worker,
                            lease_until = now() + CAST(:lease AS interval)
                        WHERE id = (SELECT id FROM index_rebuild
                            WHERE (state = 'ROLLING_BACK' OR revision = :revision)
                            AND (lease_until < now() OR holder = :worker)
                            AND state IN
                        """
                                + LIVE
                                + " FOR UPDATE SKIP LOCKED) RETURNING "
                                + RebuildRow.COLUMNS)
                .param("worker", worker)
                .param("revision", revision)
                .param("lease", lease.toString())
                .query(new RebuildRow())
                .optional();
    }

    /** Lets another instance take it up at once. */
    void release(UUID worker) {
        jdbc.sql("UPDATE index_rebuild SET lease_until = '-infinity' WHERE holder = :worker")
                .param("worker", worker)
                .update();
    }

    /**
     * Writes the next state down and prolongs the lease.
     *
     * @throws LostRebuild when another instance has taken it up, or it is not where it was
     */
    Rebuild step(Rebuild from, Rebuild to, Duration lease) {
        return jdbc.sql(
                        """
                        UPDATE index_rebuild SET state = :state, reached = :cursor,
                            written = :written, refused = :refused, repaired = :repaired,
                            kept = :kept, trouble = :trouble,
                            lease_until = now() + CAST(:lease AS interval),
                            filled_at = CASE WHEN :state = 'VERIFYING'
                                THEN coalesce(filled_at, now()) ELSE filled_at END,
                            finished_at = CASE WHEN :live THEN NULL ELSE now() END
                        WHERE id = :id AND fence = :fence AND state = :from RETURNING
                        """
                                + RebuildRow.COLUMNS)
                .param("state", to.state().name())
                .param("cursor", to.cursor())
                .param("written", to.written())
                .param("refused", to.refused())
                .param("repaired", to.repaired())
                .param("kept", to.kept(), Types.VARCHAR)
                .param("trouble", to.trouble(), Types.VARCHAR)
                .param("lease", lease.toString())
                .param("live", to.state().isLive())
                .param("id", from.id())
                .param("fence", from.fence())
                .param("from", from.state().name())
                .query(new RebuildRow())
                .optional()
                .orElseThrow(LostRebuild::new);
    }

    /** Says what a live rebuild waits for. */
    void note(UUID worker, String trouble) {
        jdbc.sql(
                        "UPDATE index_rebuild SET trouble = :trouble WHERE holder = :worker AND"
                                + " state IN "
                                + LIVE)
                .param("trouble", trouble)
                .param("worker", worker)
                .update();
    }

    /** Writes down that the index before is wanted back; empty when that is not possible. */
    Optional<Rebuild> rollBack() {
        try {
            return jdbc.sql(
                            """
                            UPDATE index_rebuild SET state = 'ROLLING_BACK', fence = fence + 1,
                                lease_until = '-infinity', finished_at = NULL
                            WHERE state = 'DONE' AND kept IS NOT NULL
                            AND id = (SELECT max(id) FROM index_rebuild) RETURNING
                            """
                                    + RebuildRow.COLUMNS)
                    .query(new RebuildRow())
                    .optional();
        } catch (DuplicateKeyException running) {
            return Optional.empty();
        }
    }
}
