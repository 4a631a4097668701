package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import io.foyer.booking.group.PlannedOnce;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final Group<Asked, KeyLook> looks;
    private final Group<NewAnswer, Boolean> writes;

    KeptAnswers(JdbcClient jdbc, PlannedOnce planned, Groups groups) {
        this.jdbc = jdbc;
        this.looks = groups.ofReads("key-looks", asked -> planned.read(() -> findAll(asked)));
        this.writes = groups.ofWrites("refusals", this::keepAll);
    }

    KeyLook find(IdempotencyKey key, UUID showtimeId) {
        return looks.ask(new Asked(key, showtimeId));
    }

    boolean keep(NewAnswer answer) {
        return writes.ask(answer);
    }

    /**
     * Both are wanted before each hold, so they share a statement. Its limit makes each key one
     * look into the index, however small the table is.
     */
    private List<KeyLook> findAll(List<Asked> asked) {
        var columns = new Columns<>(asked);
        return jdbc.sql(
                        """
                        SELECT known.*, %s AS claimed
                          FROM unnest(:accounts::uuid[], :keys::text[], :showtimes::uuid[])
                               WITH ORDINALITY AS buyer (account_id, key, showtime_id, place)
                          LEFT JOIN LATERAL (SELECT request_hash, resource_id, run, status, answer
                                               FROM idempotent_request
                                              WHERE account_id = buyer.account_id AND key = buyer.key
                                              LIMIT 1) AS known ON true
                         ORDER BY buyer.place
                        """
                                .formatted(ClaimedSeats.OF_BUYER))
                .param("accounts", columns.of(each -> each.key.accountId(), UUID[]::new))
                .param("keys", columns.of(each -> each.key.value(), String[]::new))
                .param("showtimes", columns.of(Asked::showtimeId, UUID[]::new))
                .query(
                        (row, number) ->
                                new KeyLook(
                                        row.getString("request_hash") == null
                                                ? Optional.empty()
                                                : Optional.of(ROW.mapRow(row, number)),
                                        row.getInt("claimed")))
                .list();
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

    private record Asked(IdempotencyKey key, UUID showtimeId) {}

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
