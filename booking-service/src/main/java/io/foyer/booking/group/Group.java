package io.foyer.booking.group;

import io.foyer.common.problem.LostConnection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One kind of statement that many callers share: while one is under way, the questions that arrive
 * wait and travel together in the next. A question that finds a writer idle travels at once.
 *
 * <p>Everybody is answered only when the statement has ended, so whatever it wrote is durable by
 * then. When it fails and the fault may be that of one question, it is made again in two halves,
 * until that one is alone with its failure; so it must be one transaction, which leaves nothing
 * behind when it fails. A database that does not answer is everybody's failure and asked only once.
 *
 * <p>Not to be called inside a transaction, of which it would not be part.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Group<Q, A> {

    private final String name;
    private final GroupProperties limits;
    private final Function<List<Q>, List<A>> call;
    private final BlockingQueue<Asked<Q, A>> waiting;
    private final List<Thread> writers;
    private final DistributionSummary sizes;
    private final Counter refused;

    Group(
            String name,
            GroupProperties limits,
            int writers,
            Function<List<Q>, List<A>> call,
            MeterRegistry metrics) {
        this.name = name;
        this.limits = limits;
        this.call = call;
        this.waiting = new LinkedBlockingQueue<>(limits.queue());
        this.sizes = metrics.summary("foyer.group.size", "group", name);
        this.refused = metrics.counter("foyer.group.refused", "group", name);
        Gauge.builder("foyer.group.waiting", waiting, BlockingQueue::size)
                .tag("group", name)
                .register(metrics);
        // Platform threads: a writer does nothing but wait for the database.
        this.writers =
                IntStream.range(0, limits.enabled() ? writers : 0)
                        .mapToObj(
                                i ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name(name + "-" + i)
                                                .start(this::work))
                        .toList();
    }

    /**
     * Waits for the answer.
     *
     * @throws Overfull when too many wait; nothing was sent
     * @throws AnswerOverdue when the answer does not come in time, and may still take effect
     */
    public A ask(Q question) {
        if (!limits.enabled()) {
            return call.apply(List.of(question)).getFirst();
        }
        var asked = new Asked<Q, A>(question);
        if (!waiting.offer(asked)) {
            refused.increment();
            throw new Overfull(name);
        }
        return asked.await(name, limits.answerWithin());
    }

    int waiting() {
        return waiting.size();
    }

    void close() {
        writers.forEach(Thread::interrupt);
    }

    private void work() {
        var batch = new ArrayList<Asked<Q, A>>(limits.batch());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                batch.add(waiting.take());
                waiting.drainTo(batch, limits.batch() - 1);
                batch.removeIf(asked -> !asked.send());
                answer(batch);
                batch.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Asked<Q, A>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        sizes.record(batch.size());
        try {
            var answers = call.apply(batch.stream().map(Asked::question).toList());
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).answer(answers.get(i));
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1 || isEverybodys(failure)) {
                batch.forEach(asked -> asked.fail(failure));
            } else {
                answer(batch.subList(0, batch.size() / 2));
                answer(batch.subList(batch.size() / 2, batch.size()));
            }
        } catch (Error failure) {
            // The writer lives on; who waits is told.
            batch.forEach(asked -> asked.fail(failure));
        }
    }

    /**
     * The database is away or too slow: asking it again for each half would make that worse. When
     * it went away at the commit nobody knows what it did, which is for the callers to find out.
     */
    private static boolean isEverybodys(RuntimeException failure) {
        return failure instanceof NonTransientDataAccessResourceException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof QueryTimeoutException
                || LostConnection.isBehind(failure);
    }
}
