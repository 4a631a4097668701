package io.foyer.booking.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.BookingDatabase;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How Postgres plans for a table that was empty when it looked at it. */
class PlannedOnceTests {

    private static final int UNTIL_NAMED = 10;
    private static final int TIMES = 50;

    private final BookingDatabase database = new BookingDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final PlannedOnce planned = database.planned();

    @BeforeEach
    void empty() {
        jdbc.sql("CREATE TABLE novelty (id uuid PRIMARY KEY)").update();
        jdbc.sql("VACUUM ANALYZE novelty").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rowsOfAnEmptyTableAreLookedUpByTheirKey() {
        assertThat(planned.read(this::plan)).contains("Index").doesNotContain("Seq Scan");
        assertThat(planned.write(this::plan)).contains("Index").doesNotContain("Seq Scan");
    }

    /** So it is this that makes the difference. */
    @Test
    void elsewhereAllOfItIsGoneThrough() {
        assertThat(plan()).contains("Seq Scan");
    }

    @Test
    void groupsOfAnySizeShareAPlan() {
        database.transactions()
                .executeWithoutResult(
                        _ -> {
                            planned.read(() -> find(UNTIL_NAMED));
                            var before = ownPlans();
                            planned.read(() -> find(TIMES));

                            assertThat(ownPlans()).isEqualTo(before);
                        });
    }

    /** What a transaction was told holds until it ends. */
    @Test
    void theNextTransactionOfTheConnectionPlansAsItLikes() {
        planned.write(this::plan);

        assertThat(jdbc.sql("SHOW plan_cache_mode").query(String.class).single()).isEqualTo("auto");
        assertThat(plan()).contains("Seq Scan");
    }

    private String plan() {
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN SELECT FROM novelty WHERE id = gen_random_uuid()")
                        .query(String.class)
                        .list());
    }

    private List<Integer> find(int times) {
        return IntStream.range(0, times)
                .map(
                        number ->
                                jdbc.sql("SELECT count(*) FROM novelty WHERE id = ANY (?)")
                                        .param(ids(1 + number % 5))
                                        .query(Integer.class)
                                        .single())
                .boxed()
                .toList();
    }

    private static UUID[] ids(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toArray(UUID[]::new);
    }

    private int ownPlans() {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(custom_plans), 0)::int FROM pg_prepared_statements
                         WHERE statement LIKE 'SELECT count(*) FROM novelty%'
                        """)
                .query(Integer.class)
                .single();
    }
}
