package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.common.id.IdSource;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests that came with a key, and their answers. */
@Repository
class IdempotentRequests {

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final IdempotencyProperties limits;

    private final KeptAnswers kept;

    IdempotentRequests(
            JdbcClient jdbc, IdSource ids, IdempotencyProperties limits, KeptAnswers kept) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.limits = limits;
        this.kept = kept;
    }

    /** The request under this key, if there is one. */
    Optional<IdempotentRequest> find(IdempotencyKey key) {
        return kept.find(key);
    }

    /** Keeps an answer under a key that is new; false when it is not, and nothing was kept. */
    boolean keep(KeyedRequest request, UUID resourceId, StoredAnswer answer) {
        return kept.keep(new KeptAnswers.NewAnswer(request, resourceId, ids.next(), answer));
    }

    /**
     * The request under this key. It is ours to run if its {@code run} is: because it is new, or
     * because whoever ran it has not been heard of for too long.
     */
    IdempotentRequest begin(IdempotencyKey key, String requestHash, UUID run) {
        return jdbc.sql(
                        """
                        INSERT INTO idempotent_request AS known
                               (account_id, key, request_hash, resource_id, run, lease_until)
                        VALUES (:account, :key, :hash, :resource, :run, now() + make_interval(secs => :lease))
                            ON CONFLICT (account_id, key) DO UPDATE
                           SET run = CASE WHEN known.answer IS NULL AND known.lease_until <= now()
                                           AND known.request_hash = excluded.request_hash
                                          THEN excluded.run ELSE known.run END,
                               lease_until = CASE WHEN known.answer IS NULL AND known.lease_until <= now()
                                                  THEN excluded.lease_until ELSE known.lease_until END
                        RETURNING request_hash, resource_id, run, status, answer
                        """)
                .param("account", key.accountId())
                .param("key", key.value())
                .param("hash", requestHash)
                .param("resource", ids.next())
                .param("run", run)
                .param("lease", seconds(limits.lease()))
                .query(KeptAnswers.ROW)
                .single();
    }

    void answer(IdempotencyKey key, UUID run, StoredAnswer answer) {
        jdbc.sql(
                        """
                        UPDATE idempotent_request SET status = ?, answer = ?
                         WHERE account_id = ? AND key = ? AND run = ?
                        """)
                .params(answer.status(), answer.body(), key.accountId(), key.value(), run)
                .update();
    }

    /** Lets the key be used again as if for the first time. */
    void forget(IdempotencyKey key, UUID run) {
        jdbc.sql(
                        "DELETE FROM idempotent_request WHERE account_id = ? AND key = ? AND run ="
                                + " ? AND answer IS NULL")
                .params(key.accountId(), key.value(), run)
                .update();
    }

    int forgetOld() {
        return jdbc.sql(
                        "DELETE FROM idempotent_request WHERE created_at < now() -"
                                + " make_interval(secs => ?)")
                .param(seconds(limits.kept()))
                .update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
