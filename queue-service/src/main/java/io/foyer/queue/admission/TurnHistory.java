package io.foyer.queue.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The turns an account has had. */
@Repository
public class TurnHistory {

    private final JdbcClient jdbc;

    TurnHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first one first. */
    public List<PastTurn> of(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT showtime_id, admitted_at, expires_at, ended_at FROM admission
                         WHERE account_id = ? ORDER BY admitted_at
                        """)
                .param(accountId)
                .query(PastTurn.class)
                .list();
    }

    /** Gives each turn to nobody in particular: how many were let in, and when, stays right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID accountId) {
        jdbc.sql("UPDATE admission SET account_id = gen_random_uuid() WHERE account_id = ?")
                .param(accountId)
                .update();
    }

    /**
     * @param endedAt absent while the turn lasts
     */
    public record PastTurn(
            UUID showtimeId, Instant admittedAt, Instant expiresAt, @Nullable Instant endedAt) {}
}
