package io.foyer.booking.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.testing.CheckoutTest;
import io.foyer.common.problem.LostConnection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many callers' transaction, by the transaction manager of JPA, whose connection is lost. */
@CheckoutTest
class LostAtCommitTests {

    private static final GroupProperties LIMITS =
            new GroupProperties(true, 1, 16, 16, Duration.ofSeconds(30));

    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;

    private final List<List<Integer>> sent = new CopyOnWriteArrayList<>();
    private final Semaphore answers = new Semaphore(0);
    private final Groups groups = new Groups(LIMITS, new SimpleMeterRegistry());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        answers.release(1_000);
        callers.close();
        groups.destroy();
    }

    @Test
    void whatMayHaveBeenCommittedIsNotAskedForAgain() {
        assertAskedOnce(this::kill);
    }

    /** Spring has no name for the SQL state of this. */
    @Test
    void norIsItWhenTheServerEndsATransactionThatStoodStill() {
        assertAskedOnce(this::standStill);
    }

    private void assertAskedOnce(IntConsumer loss) {
        Group<Integer, Integer> group =
                groups.ofWrites("lost", questions -> loseAtCommit(questions, loss));
        var first = asking(group, 0);
        await().until(() -> sent.size() == 1);
        var both = List.of(asking(group, 1), asking(group, 2));
        await().until(() -> group.waiting() == 2);
        answers.release(100);

        assertLost(first);
        both.forEach(LostAtCommitTests::assertLost);
        assertThat(sent).containsExactly(List.of(0), sent.getLast());
        assertThat(sent.getLast()).containsExactlyInAnyOrder(1, 2);
    }

    private static void assertLost(Future<Integer> asked) {
        assertThatThrownBy(asked::get)
                .satisfies(failure -> assertThat(LostConnection.isBehind(failure)).isTrue());
    }

    private List<Integer> loseAtCommit(List<Integer> questions, IntConsumer loss) {
        sent.add(questions);
        answers.acquireUninterruptibly();
        return Objects.requireNonNull(
                transactions.execute(
                        _ -> {
                            loss.accept(
                                    jdbc.sql("SELECT pg_backend_pid()")
                                            .query(Integer.class)
                                            .single());
                            return questions;
                        }));
    }

    /** On a connection of its own; comes back when the other is dead. */
    private void kill(int backend) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, backend);
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void standStill(int backend) {
        jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = '100ms'").update();
        await().until(() -> !callers.submit(() -> isThere(backend)).get());
    }

    /** Asked by another thread, and so outside the transaction. */
    private boolean isThere(int backend) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = ?)")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    private Future<Integer> asking(Group<Integer, Integer> group, int question) {
        Callable<Integer> ask = () -> group.ask(question);
        return callers.submit(ask);
    }
}
