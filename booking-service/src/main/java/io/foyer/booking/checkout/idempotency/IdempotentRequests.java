package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.common.id.IdSource;
import java.time.Duration;
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
    private final RunningRequests running;

    IdempotentRequests(
            JdbcClient jdbc,
            IdSource ids,
            IdempotencyProperties limits,
            KeptAnswers kept,
            RunningRequests running) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.limits = limits;
        this.kept = kept;
        this.running = running;
    }

    /** What is known of this key, and of its account's seats of a showtime. */
    KeyLook find(IdempotencyKey key, UUID showtimeId) {
        return kept.find(key, showtimeId);
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
        return running.begin(new RunningRequests.Begin(key, requestHash, ids.next(), run));
    }

    void answer(IdempotencyKey key, UUID run, StoredAnswer answer) {
        running.answer(new RunningRequests.Answer(key, run, answer));
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
