package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.queue.place.ArrivalTable.LineId;
import io.foyer.queue.place.ArrivalTable.Newcomer;
import io.foyer.queue.place.ArrivalTable.Written;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances that give the same account a place at the same moment. */
class ArrivalRaceTests {

    private static final LineScene scene = new LineScene();
    private static final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final ArrivalTable arrivals = scene.bean(ArrivalTable.class);
    private final LineId line = new LineId(scene.room(-1), 1);
    private final UUID account = UUID.randomUUID();

    @AfterAll
    static void stop() {
        threads.shutdown();
        scene.close();
    }

    @Test
    void whoeverComesSecondWaitsAndSeesThatThereIsAPlace() {
        scene.joined(line.showtimeId());

        var second = raceAgainstAnother(true);

        assertThat(second.join()).isEmpty();
        assertThat(lastArrival()).isEqualTo(2);
    }

    /** The control: with the guard off the same race is noticed only by the constraint. */
    @Test
    void withoutTheLockTheConstraintHasToRefuseIt() {
        scene.joined(line.showtimeId());

        var second = raceAgainstAnother(false);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(second::join)
                .withCauseInstanceOf(DuplicateKeyException.class);
        assertThat(lastArrival()).isEqualTo(2);
    }

    /** The second begins while the first has written and not committed. */
    private CompletableFuture<List<Written>> raceAgainstAnother(boolean guarded) {
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first =
                CompletableFuture.supplyAsync(
                        () ->
                                append(
                                        true,
                                        () -> {
                                            written.countDown();
                                            await(commit);
                                        }),
                        threads);
        await(written);
        var second = CompletableFuture.supplyAsync(() -> append(guarded, () -> {}), threads);
        Awaitility.await().until(ArrivalRaceTests::somebodyWaitsForALock);
        commit.countDown();
        assertThat(first.join()).hasSize(1);
        return second;
    }

    private List<Written> append(boolean guarded, Runnable beforeCommit) {
        return scene.bean(TransactionTemplate.class)
                .execute(
                        status -> {
                            if (guarded) {
                                arrivals.lock(line);
                            }
                            var newcomer = new Newcomer(UUID.randomUUID(), account, 0, false);
                            var places =
                                    arrivals.append(line, List.of(newcomer), scene.clock.instant());
                            beforeCommit.run();
                            return places;
                        });
    }

    private static boolean somebodyWaitsForALock() {
        return scene.bean(JdbcClient.class)
                .sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                                        WHERE datname = current_database()
                                          AND wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }

    private long lastArrival() {
        return arrivals.last(line);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
