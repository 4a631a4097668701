package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks keys up and keeps refusals, those of many buyers in one statement. */
@Repository
class KeptAnswers {

    static final RowMapper<IdempotentRequest> ROW =
            (row, _) ->
                    new IdempotentRequest(
                            row.getString("request_hash"),
                            row.getObject("resource_id", UUID.class),
                            row.getObject("run", UUID.class),
                            answer(row.getInt("status"), row.getString("answer")));

    private final JdbcClient jdbc;
    private final Group<IdempotencyKey, Optional<IdempotentRequest>> looks;
    private final Group<NewAnswer, Boolean> writes;

    KeptAnswers(JdbcClient jdbc, Groups groups) {
        this.jdbc = jdbc;
        this.looks = groups.ofReads("key-looks", this::findAll);
        this.writes = groups.ofWrites("refusals", this::keepAll);
    }

    Optional<IdempotentRequest> find(IdempotencyKey key) {
        return looks.ask(key);
    }

    boolean keep(NewAnswer answer) {
        return writes.ask(answer);
    }

    /** The subquery's limit makes each key one look into the index, however small the table is. */
    private List<Optional<IdempotentRequest>> findAll(List<IdempotencyKey> keys) {
        var columns = new Columns<>(keys);
        Map<Integer, IdempotentRequest> known = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT asked.place, known.*
                          FROM unnest(:accounts::uuid[], :keys::text[])
                               WITH ORDINALITY AS asked(account_id, key, place)
                         CROSS JOIN LATERAL (SELECT request_hash, resource_id, run, status, answer
                                               FROM idempotent_request
                                              WHERE account_id = asked.account_id AND key = asked.key
                                              LIMIT 1) AS known
                        """)
                .param("accounts", columns.of(IdempotencyKey::accountId, UUID[]::new))
                .param("keys", columns.of(IdempotencyKey::value, String[]::new))
                .query(
                        row -> {
                            known.put(row.getInt("place") - 1, ROW.mapRow(row, 0));
                        });
        return IntStream.range(0, keys.size())
                .mapToObj(place -> Optional.ofNullable(known.get(place)))
                .toList();
    }

    /** In the order of the keys, so that two statements with the same keys cannot deadlock. */
    private List<Boolean> keepAll(List<NewAnswer> answers) {
        var columns = new Columns<>(answers);
        var kept =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        INSERT INTO idempotent_request (account_id, key, request_hash, resource_id,
                                                                        run, lease_until, status, answer)
                                        SELECT account_id, key, hash, resource_id, run, now(), status, answer
                                          FROM unnest(:accounts::uuid[], :keys::text[], :hashes::text[],
                                                      :resources::uuid[], :runs::uuid[], :statuses::int[],
                                                      :answers::text[])
                                               AS given(account_id, key, hash, resource_id, run, status, answer)
                                         ORDER BY account_id, key
                                            ON CONFLICT (account_id, key) DO NOTHING
                                        RETURNING run
                                        """)
                                .param("accounts", columns.of(NewAnswer::accountId, UUID[]::new))
                                .param("keys", columns.of(NewAnswer::key, String[]::new))
                                .param("hashes", columns.of(NewAnswer::hash, String[]::new))
                                .param("resources", columns.of(NewAnswer::resourceId, UUID[]::new))
                                .param("runs", columns.of(NewAnswer::run, UUID[]::new))
                                .param(
                                        "statuses",
                                        columns.of(each -> each.answer.status(), Integer[]::new))
                                .param(
                                        "answers",
                                        columns.of(each -> each.answer.body(), String[]::new))
                                .query(UUID.class)
                                .list());
        return answers.stream().map(answer -> kept.contains(answer.run)).toList();
    }

    private static Optional<StoredAnswer> answer(int status, @Nullable String body) {
        return Optional.ofNullable(body).map(given -> new StoredAnswer(status, given));
    }

    /**
     * An answer to be kept.
     *
     * @param run tells it from another answer under the same key
     */
    record NewAnswer(KeyedRequest request, UUID resourceId, UUID run, StoredAnswer answer) {

        UUID accountId() {
            return request.key().accountId();
        }

        String key() {
            return request.key().value();
        }

        String hash() {
            return request.hash();
        }
    }
}
