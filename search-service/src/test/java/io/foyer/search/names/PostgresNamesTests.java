package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.search.testing.Bound;
import io.foyer.search.testing.Show;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;

/** The fallback alone: the weightiest names first, and then all. */
@TestInstance(Lifecycle.PER_CLASS)
class PostgresNamesTests {

    private final NameTables tables = new NameTables();

    @BeforeAll
    void announce() {
        Programme.announce(tables.shows::put);
        tables.shows.put(Show.named("Zither Evening").sold(1));
        tables.settle();
    }

    @AfterAll
    void disconnect() {
        tables.close();
    }

    @Test
    void whatIsNotAmongTheWeightiestIsLookedUp() {
        var names = names("fallback-names", "1");

        assertThat(texts(names, "z")).containsExactly("Zither Evening");
        assertThat(texts(names, "evening zi")).containsExactly("Zither Evening");
        assertThat(texts(names, "t")).startsWith("Taylor Swift").contains("Teatro Łódź");
    }

    @Test
    void itStopsWhenPostgresTakesTooLong() {
        var hurried = names("fallback-timeout", "1ms");
        tables.transactions.executeWithoutResult(
                begun -> {
                    tables.jdbc.sql("LOCK TABLE search_name").update();

                    assertThatExceptionOfType(DataAccessException.class)
                            .isThrownBy(() -> inAnotherTransaction(hurried));
                });
    }

    @Test
    void itAnswersOnlySoManyAtATime() {
        assertThatExceptionOfType(QueryTimeoutException.class)
                .isThrownBy(() -> names("fallback-calls", "0").like(Typed.of("t")));
    }

    @ParameterizedTest
    @MethodSource("io.foyer.search.names.SuggestionTests#strangeTexts")
    void nothingThatIsTypedMeansAnythingToIt(String text) {
        var typed = Typed.of(text);

        if (!typed.isEmpty()) {
            assertThat(names("fallback-names", "1").like(typed)).hasSizeLessThanOrEqualTo(8);
        }
    }

    private PostgresNames names(String... namesAndValues) {
        var limits = Bound.to(SuggestionLimits.class, namesAndValues);
        var manager = tables.transactions.getTransactionManager();
        return new PostgresNames(
                tables.jdbc, Objects.requireNonNull(manager), limits, tables.clock);
    }

    private static List<String> texts(PostgresNames names, String typed) {
        return names.like(Typed.of(typed)).stream().map(Suggestion::text).toList();
    }

    private static void inAnotherTransaction(PostgresNames names) throws Throwable {
        var asked = CompletableFuture.runAsync(() -> names.like(Typed.of("t")));
        try {
            asked.get();
        } catch (ExecutionException failure) {
            throw failure.getCause();
        }
    }
}
