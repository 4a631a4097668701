package io.foyer.common.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.foyer.common.cache.TwoInstances.Instance;
import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A thousand ask two instances at once for what neither has. */
class StampedeTests {

    private static final int ASKING = 1_000;
    private static final int CONNECTIONS = 8;

    private final TwoInstances instances =
            new TwoInstances(Stores.freshRedis(), Map.of("foyer.cache.patience", "20s"));
    private final AtomicInteger queries = new AtomicInteger();
    private final UUID id = UUID.randomUUID();

    @AfterEach
    void close() {
        instances.close();
    }

    @Test
    void aThousandMissesOnTwoInstancesMakeOneQuery() throws Exception {
        var answers = stampede((instance, source) -> instance.words.get(id, source));
        assertThat(answers).isEqualTo(ASKING);
        assertThat(queries).hasValue(1);
    }

    @Test
    void withoutTheOneLoaderTheyMakeMany() throws Exception {
        var answers =
                stampede(
                        (instance, source) ->
                                instance.shared.find("word:" + id, "token")
                                                instanceof SharedEntries.Found.Entry(var bytes)
                                        ? Optional.of(new String(bytes, UTF_8))
                                        : source.get());
        assertThat(answers).isEqualTo(ASKING);
        assertThat(queries).hasValueGreaterThan(10);
    }

    @Test
    void aLoaderThatDiesIsFollowedByAnother() {
        instances.first.shared.find("word:" + id, "of somebody who dies now");
        var start = System.nanoTime();
        assertThat(instances.second.words.get(id, () -> Optional.of("word"))).contains("word");
        assertThat(System.nanoTime() - start)
                .isGreaterThan(instances.second.limits.lease().toNanos() / 2);
    }

    /** How many got the right answer. */
    private long stampede(BiFunction<Instance, Supplier<Optional<String>>, Optional<String>> read)
            throws Exception {
        var jdbc = database();
        var barrier = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, ASKING)
                            .mapToObj(
                                    i ->
                                            readers.submit(
                                                    () -> {
                                                        barrier.await();
                                                        return read.apply(
                                                                i % 2 == 0
                                                                        ? instances.first
                                                                        : instances.second,
                                                                () -> query(jdbc));
                                                    }))
                            .toList();
            barrier.countDown();
            var right = 0;
            for (var answer : answers) {
                right += answer.get().equals(Optional.of("slow")) ? 1 : 0;
            }
            return right;
        }
    }

    private Optional<String> query(JdbcTemplate jdbc) {
        queries.incrementAndGet();
        return Optional.ofNullable(
                jdbc.queryForObject("SELECT 'slow' FROM pg_sleep(0.05)", String.class));
    }

    private static JdbcTemplate database() {
        Database database = Stores.freshDatabase("stampede");
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        return new JdbcTemplate(pool);
    }
}
