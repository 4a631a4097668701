package io.foyer.queue.admission;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many doors an instance may have, so that they are spread over all that go round. Whoever has
 * said nothing for as long as a lease lasts is counted no more: its doors are for the others.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Shares {

    private final JdbcClient jdbc;
    private final AdmissionProperties limits;

    Shares(JdbcClient jdbc, AdmissionProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** The share of this instance, which says with it that it is there; rounded up. */
    int of(UUID instance, int doors) {
        var instances = 1 + others(instance);
        return (doors + instances - 1) / instances;
    }

    private int others(UUID instance) {
        return jdbc.sql(
                        """
                        WITH here AS (
                            INSERT INTO doorkeeper (instance, until)
                            VALUES (:instance, clock_timestamp() + make_interval(secs => :seconds))
                            ON CONFLICT (instance) DO UPDATE SET until = EXCLUDED.until),
                        silent AS (
                            SELECT instance FROM doorkeeper
                             WHERE until < clock_timestamp() - interval '1 hour'
                               FOR UPDATE SKIP LOCKED),
                        forgotten AS (
                            DELETE FROM doorkeeper USING silent
                             WHERE doorkeeper.instance = silent.instance
                               AND doorkeeper.instance <> :instance)
                        SELECT count(*) FROM doorkeeper
                         WHERE instance <> :instance AND until > clock_timestamp()
                        """)
                .param("instance", instance)
                .param("seconds", limits.lease().toMillis() / 1_000.0)
                .query(Integer.class)
                .single();
    }

    /** All that have gone round within so long, or have a lease; not those that gave theirs up. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Set<UUID> present(Duration within) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT instance FROM doorkeeper
                                 WHERE until > clock_timestamp() - make_interval(secs => ?)
                                """)
                        .param(within.toMillis() / 1_000.0)
                        .query(UUID.class)
                        .list());
    }

    /** It goes round no more. */
    void leave(UUID instance) {
        jdbc.sql("DELETE FROM doorkeeper WHERE instance = ?").param(instance).update();
    }
}
