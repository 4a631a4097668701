package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of which one runs and the others wait: begun and answered, those of many at once. */
@Repository
class RunningRequests {

    private final JdbcClient jdbc;
    private final IdempotencyProperties limits;
    private final Group<Begin, IdempotentRequest> begins;
    private final Group<Answer, Boolean> answers;

    RunningRequests(
            JdbcClient jdbc, IdempotencyProperties limits, PlannedOnce planned, Groups groups) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.begins = groups.ofWrites("key-begins", this::beginAll);
        this.answers = groups.ofWrites("key-answers", all -> planned.write(() -> answerAll(all)));
    }

    IdempotentRequest begin(Begin request) {
        return begins.ask(request);
    }

    void answer(Answer answer) {
        answers.ask(answer);
    }

    /**
     * In the order of the keys, so that two statements with the same ones wait for each other and
     * cannot deadlock. Of one key's requests the first is begun, and the others see that.
     */
    private List<IdempotentRequest> beginAll(List<Begin> requests) {
        Map<IdempotencyKey, Begin> distinct = new LinkedHashMap<>();
        requests.forEach(request -> distinct.putIfAbsent(request.key, request));
        var columns = new Columns<>(List.copyOf(distinct.values()));
        Map<IdempotencyKey, IdempotentRequest> known = new HashMap<>();
        jdbc.sql(
                        """
                        INSERT INTO idempotent_request AS known
                               (account_id, key, request_hash, resource_id, run, lease_until)
                        SELECT account_id, key, hash, resource_id, run, now() + make_interval(secs => :lease)
                          FROM unnest(:accounts::uuid[], :keys::text[], :hashes::text[], :resources::uuid[], :runs::uuid[])
                               AS asked (account_id, key, hash, resource_id, run)
                         ORDER BY account_id, key
                            ON CONFLICT (account_id, key) DO UPDATE
                           SET run = CASE WHEN known.answer IS NULL AND known.lease_until <= now()
                                           AND known.request_hash = excluded.request_hash
                                          THEN excluded.run ELSE known.run END,
                               lease_until = CASE WHEN known.answer IS NULL AND known.lease_until <= now()
                                                  THEN excluded.lease_until ELSE known.lease_until END
                        RETURNING account_id, key, request_hash, resource_id, run, status, answer
                        """)
                .param("lease", limits.lease().toMillis() / 1000.0)
                .param("accounts", columns.of(each -> each.key.accountId(), UUID[]::new))
                .param("keys", columns.of(each -> each.key.value(), String[]::new))
                .param("hashes", columns.of(Begin::hash, String[]::new))
                .param("resources", columns.of(Begin::resourceId, UUID[]::new))
                .param("runs", columns.of(Begin::run, UUID[]::new))
                .query(
                        row -> {
                            known.put(
                                    new IdempotencyKey(
                                            row.getObject("account_id", UUID.class),
                                            row.getString("key")),
                                    KeptAnswers.ROW.mapRow(row, 0));
                        });
        return requests.stream()
                .map(request -> Objects.requireNonNull(known.get(request.key)))
                .toList();
    }

    private List<Boolean> answerAll(List<Answer> all) {
        var columns = new Columns<>(all);
        jdbc.sql(
                        """
                        WITH given AS MATERIALIZED (
                            SELECT known.account_id, known.key, given.status, given.answer
                              FROM unnest(:accounts::uuid[], :keys::text[], :runs::uuid[], :statuses::int[], :answers::text[])
                                   AS given (account_id, key, run, status, answer)
                              JOIN idempotent_request known
                                ON known.account_id = given.account_id AND known.key = given.key
                               AND known.run = given.run
                             ORDER BY known.account_id, known.key
                               FOR UPDATE OF known)
                        UPDATE idempotent_request known SET status = given.status, answer = given.answer
                          FROM given
                         WHERE known.account_id = given.account_id AND known.key = given.key
                        """)
                .param("accounts", columns.of(each -> each.key.accountId(), UUID[]::new))
                .param("keys", columns.of(each -> each.key.value(), String[]::new))
                .param("runs", columns.of(Answer::run, UUID[]::new))
                .param("statuses", columns.of(each -> each.answer.status(), Integer[]::new))
                .param("answers", columns.of(each -> each.answer.body(), String[]::new))
                .update();
        return Collections.nCopies(all.size(), true);
    }

    /**
     * @param run who would work on it
     */
    record Begin(IdempotencyKey key, String hash, UUID resourceId, UUID run) {}

    /**
     * @param run who worked on it; if that is somebody else by now, nothing is kept
     */
    record Answer(IdempotencyKey key, UUID run, StoredAnswer answer) {}
}
