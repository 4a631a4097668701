package io.foyer.event.planning.web;

import io.foyer.event.planning.PlanningProperties;
import io.foyer.event.store.Columns;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers in the database. */
@Repository
class AnsweredRequests {

    private final JdbcClient jdbc;
    private final PlanningProperties limits;
    private final InstantSource clock;

    AnsweredRequests(JdbcClient jdbc, PlanningProperties limits, InstantSource clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Whether the key is new. While another request with it is being worked on this waits; it is
     * new after all when that one was refused.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(UUID accountId, String key, String fingerprint) {
        return jdbc.sql(
                                """
                                INSERT INTO answered_request
                                    (account_id, key, fingerprint, answered_at)
                                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(accountId, key, fingerprint, Columns.timestamp(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID accountId, String key, String answer) {
        jdbc.sql("UPDATE answered_request SET answer = ? WHERE account_id = ? AND key = ?")
                .params(answer, accountId, key)
                .update();
    }

    Answered find(UUID accountId, String key) {
        return jdbc.sql("SELECT * FROM answered_request WHERE account_id = ? AND key = ?")
                .params(accountId, key)
                .query(
                        (row, number) ->
                                new Answered(row.getString("fingerprint"), row.getString("answer")))
                .single();
    }

    @Scheduled(fixedDelayString = "1h")
    void forget() {
        jdbc.sql("DELETE FROM answered_request WHERE answered_at < ?")
                .param(Columns.timestamp(clock.instant().minus(limits.keepAnswers())))
                .update();
    }

    /** An earlier request and its answer. */
    record Answered(String fingerprint, String answer) {}
}
