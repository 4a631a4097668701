package io.foyer.booking.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A group against a desk that answers when the test lets it. */
class GroupTests {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final List<List<Integer>> sent = new CopyOnWriteArrayList<>();
    private final Semaphore answers = new Semaphore(0);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void sendEverybodyHome() {
        answers.release(1_000);
        callers.shutdownNow();
    }

    @Test
    void whoComesAloneIsSentAtOnce() {
        answers.release(1);

        assertThat(group(10, LONG).ask(7)).isEqualTo("7");
        assertThat(sent).containsExactly(List.of(7));
    }

    @Test
    void thoseWhoArriveMeanwhileShareTheNextAndEachGetsTheirOwn() throws Exception {
        var group = group(100, LONG);
        var first = asking(group, 0);
        await().until(() -> sent.size() == 1);
        var others = IntStream.rangeClosed(1, 20).mapToObj(i -> asking(group, i)).toList();
        await().until(() -> group.waiting() == 20);
        answers.release(10);

        assertThat(first.get()).isEqualTo("0");
        for (var i = 1; i <= 20; i++) {
            assertThat(others.get(i - 1).get()).isEqualTo(String.valueOf(i));
        }
        assertThat(sent).extracting(List::size).containsExactly(1, 16, 4);
    }

    @Test
    void oneFaultIsHalvedUntilItIsAlone() throws Exception {
        var group = group(100, LONG);
        var blocked = asking(group, 0);
        await().until(() -> sent.size() == 1);
        var wrong = asking(group, -1);
        var right = IntStream.rangeClosed(1, 7).mapToObj(i -> asking(group, i)).toList();
        await().until(() -> group.waiting() == 8);
        answers.release(100);

        blocked.get();
        for (var each : right) {
            assertThat(each.get()).isNotEmpty();
        }
        assertThatThrownBy(wrong::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DataIntegrityViolationException.class);
        // The first alone; eight; and then of each pair of halves the one with the fault again.
        assertThat(sent).extracting(List::size).containsExactlyInAnyOrder(1, 8, 4, 4, 2, 2, 1, 1);
    }

    @Test
    void aDatabaseThatIsAwayIsAskedOnceForAll() {
        var group = group(100, LONG);
        asking(group, 0);
        await().until(() -> sent.size() == 1);
        var all = List.of(asking(group, -2), asking(group, 1), asking(group, 2));
        await().until(() -> group.waiting() == 3);
        answers.release(100);

        for (var each : all) {
            assertThatThrownBy(each::get)
                    .hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void aFullQueueTurnsAwayAndSendsNothingOfIt() throws Exception {
        var group = group(2, LONG);
        var first = asking(group, 0);
        await().until(() -> sent.size() == 1);
        var waiting = List.of(asking(group, 1), asking(group, 2));
        await().until(() -> group.waiting() == 2);

        assertThatThrownBy(() -> group.ask(3)).isInstanceOf(Overfull.class);
        answers.release(100);
        first.get();
        for (var each : waiting) {
            each.get();
        }
        assertThat(sent.stream().flatMap(List::stream)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void whoWaitedTooLongIsNotSentAnyMore() {
        var group = group(10, SHORT);
        assertThatThrownBy(() -> group.ask(0)).isInstanceOf(AnswerOverdue.class);
        assertThatThrownBy(() -> group.ask(1)).isInstanceOf(Overfull.class);
        answers.release(100);
        await().until(() -> group.waiting() == 0);

        assertThat(group.ask(2)).isEqualTo("2");
        assertThat(sent.stream().flatMap(List::stream)).containsExactly(0, 2);
    }

    @Test
    void aWriterOutlivesWhateverHappensToAStatement() {
        var group = group(10, LONG);
        answers.release(100);

        assertThatThrownBy(() -> group.ask(-3)).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(group.ask(1)).isEqualTo("1");
    }

    @Test
    void switchedOffEachIsSentAloneByItsCaller() {
        answers.release(100);
        var group = newGroup(new GroupProperties(false, 1, 16, 1, LONG));

        assertThat(group.ask(1)).isEqualTo("1");
        assertThat(group.ask(2)).isEqualTo("2");
        assertThat(sent).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void soItIsWhenNotEvenATransactionCanBegin() {
        var group = group(100, LONG);
        asking(group, 0);
        await().until(() -> sent.size() == 1);
        var both = List.of(asking(group, -4), asking(group, 1));
        await().until(() -> group.waiting() == 2);
        answers.release(100);

        for (var each : both) {
            assertThatThrownBy(each::get)
                    .hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void everyAmountAndEveryWaitHasALimit() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource())
                                .bindOrCreate("foyer.group", GroupProperties.class))
                .isEqualTo(new GroupProperties(true, 2, 64, 1024, Duration.ofSeconds(3)));
        assertThatThrownBy(() -> new GroupProperties(true, 0, 1, 1, LONG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Future<String> asking(Group<Integer, String> group, int question) {
        Callable<String> ask = () -> group.ask(question);
        return callers.submit(ask);
    }

    private Group<Integer, String> group(int queue, Duration patience) {
        return newGroup(new GroupProperties(true, 1, 16, queue, patience));
    }

    private Group<Integer, String> newGroup(GroupProperties limits) {
        return new Groups(limits, new SimpleMeterRegistry()).ofWrites("desk", this::answer);
    }

    private List<String> answer(List<Integer> questions) {
        sent.add(questions);
        answers.acquireUninterruptibly();
        if (questions.contains(-1)) {
            throw new DataIntegrityViolationException("one of them");
        }
        if (questions.contains(-2)) {
            throw new DataAccessResourceFailureException("away");
        }
        if (questions.contains(-4)) {
            throw new CannotCreateTransactionException("away");
        }
        if (questions.contains(-3)) {
            throw new StackOverflowError();
        }
        return questions.stream().map(String::valueOf).toList();
    }
}
