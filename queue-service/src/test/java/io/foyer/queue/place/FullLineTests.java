package io.foyer.queue.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.fixture.RunningQueue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** More join than can be written: some are told to come back, and nobody is left in between. */
class FullLineTests {

    private static final LineScene scene = new LineScene();
    private static final RunningQueue narrow =
            scene.anotherInstance(
                    "--foyer.line.writers=1",
                    "--foyer.line.queue=4",
                    "--foyer.line.batch=2",
                    "--foyer.line.answer-within=500ms");

    private final UUID showtime = scene.room(-1);

    @AfterAll
    static void stop() {
        narrow.close();
        scene.close();
    }

    @Test
    void whoFindsTheQueueFullIsTurnedAwayAtOnceAndTheRestGoOn() {
        try (var held = new HeldLine()) {
            var joins = Stream.generate(this::join).limit(20).toList();

            var refused = joins.stream().filter(CompletableFuture::isDone).toList();
            assertThat(refused)
                    .isNotEmpty()
                    .allSatisfy(join -> assertRefused(join, ProblemType.OVERLOADED));
            held.close();
        }
        assertThat(scene.joined(showtime).arrival()).isPositive();
    }

    @Test
    void whoWaitsTooLongIsToldSoAndFindsThePlaceByAskingAgain() {
        var account = UUID.randomUUID();
        try (var held = new HeldLine()) {
            var join = join(account);
            Awaitility.await().until(join::isDone);
            assertRefused(join, ProblemType.UNAVAILABLE);
            held.close();
        }

        var place =
                Awaitility.await()
                        .until(
                                () -> narrow.bean(Places.class).findLive(showtime, account),
                                Optional::isPresent);
        assertThat(scene.joined(showtime, account)).isEqualTo(place.orElseThrow());
    }

    private CompletableFuture<JoinOutcome> join() {
        return join(UUID.randomUUID());
    }

    private CompletableFuture<JoinOutcome> join(UUID account) {
        var wish = LineScene.wish(showtime, account);
        return narrow.bean(Places.class).join(wish).toFuture();
    }

    private static void assertRefused(CompletableFuture<JoinOutcome> join, ProblemType type) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(join::get)
                .havingCause()
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    /** Somebody else holds the row of the last arrival, as a slow database would. */
    private final class HeldLine implements AutoCloseable {

        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);
        private final CompletableFuture<Void> holder;

        HeldLine() {
            scene.joined(showtime);
            holder = CompletableFuture.runAsync(this::hold, Thread::startVirtualThread);
            await(held);
        }

        private void hold() {
            scene.bean(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> {
                                lock();
                                held.countDown();
                                await(let);
                            });
        }

        private List<Long> lock() {
            return Objects.requireNonNull(
                    scene.bean(JdbcClient.class)
                            .sql("SELECT last FROM arrival_count WHERE showtime_id = ? FOR UPDATE")
                            .param(showtime)
                            .query(Long.class)
                            .list());
        }

        @Override
        public void close() {
            let.countDown();
            holder.join();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
