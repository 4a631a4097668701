package io.foyer.queue.proof;

import io.foyer.queue.proof.Clearance.Shown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proofs that a place was given for, of all instances. */
@Repository
public class SpentProofs {

    private final JdbcClient jdbc;

    SpentProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Spends the proofs among these, in the transaction that gives the places: both happen or
     * neither. Returns the ids of those that had not been spent before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> spend(Collection<Clearance> clearances) {
        var shown =
                clearances.stream().filter(Shown.class::isInstance).map(Shown.class::cast).toList();
        if (shown.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql(
                        """
                        INSERT INTO spent_proof (id, expires_at)
                        SELECT id, to_timestamp(millis / 1000.0)
                          FROM unnest(:ids, :expiries) AS shown (id, millis)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .param("ids", shown.stream().map(Shown::proofId).toArray(UUID[]::new))
                .param(
                        "expiries",
                        shown.stream()
                                .map(proof -> proof.expiresAt().toEpochMilli())
                                .toArray(Long[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Forgets those that could not be shown any more; returns how many. */
    @Transactional
    public int forget(Instant expiredBefore) {
        return jdbc.sql("DELETE FROM spent_proof WHERE expires_at < ?")
                .param(expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
