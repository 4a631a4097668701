package io.foyer.search.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Suggestions while Elasticsearch is away: the same names in the same order, no forgiveness for
 * typing. Throws a {@code DataAccessException} or {@code TransactionException} when Postgres does
 * not answer in time, or has enough to do already.
 */
@Component
class PostgresNames {

    private static final String ORDER = " ORDER BY starts_with(folded, :typed) DESC, weight DESC";

    /** What is typed first is mostly common: then eight of the weightiest names begin so. */
    private static final String AMONG_THE_WEIGHTIEST =
            """
            SELECT kind, name, bearer_id FROM (
                SELECT kind, name, bearer_id, folded, weight FROM search_name
                 WHERE shows > 0 AND last_start > :now ORDER BY weight DESC LIMIT :top) AS weightiest
             WHERE %s
            """;

    /** And what few of them begin with is rare: then there is not much to sort. */
    private static final String AMONG_ALL =
            """
            SELECT kind, name, bearer_id FROM search_name
             WHERE shows > 0 AND last_start > :now
               AND array_to_tsvector(string_to_array(folded, ' ')) @@ CAST(:words AS tsquery)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final SuggestionLimits limits;
    private final InstantSource time;
    private final Semaphore free;

    PostgresNames(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            SuggestionLimits limits,
            InstantSource time) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.limits = limits;
        this.time = time;
        this.free = new Semaphore(limits.fallbackCalls());
    }

    List<Suggestion> like(Typed typed) {
        if (!free.tryAcquire()) {
            throw new QueryTimeoutException("Enough suggestions are asked of Postgres just now");
        }
        try {
            return reading.execute(transaction -> answer(typed));
        } finally {
            free.release();
        }
    }

    private List<Suggestion> answer(Typed typed) {
        jdbc.sql("SELECT set_config('statement_timeout', :limit, true)")
                .param("limit", String.valueOf(limits.fallbackTimeout().toMillis()))
                .query(String.class)
                .single();
        var common = Alike.once(amongTheWeightiest(typed), limits.most());
        return common.size() == limits.most() ? common : Alike.once(amongAll(typed), limits.most());
    }

    private List<Suggestion> amongTheWeightiest(Typed typed) {
        var words = typed.words();
        var condition =
                IntStream.range(0, words.size())
                        .mapToObj(" (' ' || folded) LIKE :word%d "::formatted)
                        .collect(Collectors.joining("AND"));
        var question = ask(AMONG_THE_WEIGHTIEST.formatted(condition), typed);
        for (var i = 0; i < words.size(); i++) {
            question.param("word" + i, "% " + words.get(i) + "%");
        }
        return question.param("top", limits.fallbackNames())
                .query(PostgresNames::suggestion)
                .list();
    }

    private List<Suggestion> amongAll(Typed typed) {
        var words =
                typed.words().stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
        return ask(AMONG_ALL, typed).param("words", words).query(PostgresNames::suggestion).list();
    }

    private JdbcClient.StatementSpec ask(String question, Typed typed) {
        return jdbc.sql(question + ORDER + " LIMIT :most")
                .param("typed", typed.text())
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .param("most", limits.asked());
    }

    private static Suggestion suggestion(ResultSet row, int number) throws SQLException {
        var key = NameRows.keyOf(row);
        return new Suggestion(key.name(), key.kind(), NameRows.uuid(row.getString("bearer_id")));
    }
}
