package io.foyer.booking.group;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A question and whoever waits for its answer. Either it is sent or it is given up, never both. */
final class Asked<Q, A> {

    private final Q question;
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    Asked(Q question) {
        this.question = question;
    }

    Q question() {
        return question;
    }

    /** Whether it is still wanted; if so it cannot be given up any more. */
    boolean send() {
        return decided.compareAndSet(false, true);
    }

    void answer(A given) {
        answer.complete(given);
    }

    void fail(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /**
     * Waits for the answer.
     *
     * @throws Overfull when it was not sent in that time, and so will not be
     * @throws AnswerOverdue when it was
     */
    A await(String name, Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException _) {
            throw late(name);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw late(name);
        }
    }

    private RuntimeException late(String name) {
        return decided.compareAndSet(false, true) ? new Overfull(name) : new AnswerOverdue(name);
    }
}
