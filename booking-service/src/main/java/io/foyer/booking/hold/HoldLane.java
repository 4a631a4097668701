package io.foyer.booking.hold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Combines the holds of one showtime: while one batch travels, the wishes that arrive wait and
 * travel together in the next. A wish that finds the lane empty travels at once.
 *
 * <p>No thread works for the others: a batch is sent by whoever finds the lane free, the next one
 * by the answer to the one before.
 */
final class HoldLane {

    private final int batch;
    private final Function<List<HoldRequest>, CompletionStage<List<HoldOutcome>>> sender;
    private final Queue<Wish> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean travelling = new AtomicBoolean();

    /**
     * A lane.
     *
     * @param batch most holds that travel together
     * @param sender answers each request of a batch in its place; never throws
     */
    HoldLane(int batch, Function<List<HoldRequest>, CompletionStage<List<HoldOutcome>>> sender) {
        this.batch = batch;
        this.sender = sender;
    }

    /** Waits for the verdict, no longer than {@code patience}. */
    HoldOutcome hold(HoldRequest request, Duration patience) {
        var wish = new Wish(request);
        waiting.add(wish);
        sendNext();
        try {
            return wish.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Given up, so that it is not sent any more if it still waits.
            wish.cancel(false);
            return new HoldOutcome.Unavailable();
        } catch (InterruptedException e) {
            wish.cancel(false);
            Thread.currentThread().interrupt();
            return new HoldOutcome.Unavailable();
        }
    }

    /** How many wishes wait for the next batches. */
    int waiting() {
        return waiting.size();
    }

    private void sendNext() {
        // A wish may be added between the last look at the queue and the flag's return: hence the
        // loop.
        while (!waiting.isEmpty() && travelling.compareAndSet(false, true)) {
            var wishes = nextBatch();
            if (wishes.isEmpty()) {
                travelling.set(false);
                continue;
            }
            var answers =
                    sender.apply(wishes.stream().map(Wish::request).toList()).toCompletableFuture();
            if (!answers.isDone()) {
                answers.whenComplete((outcomes, failure) -> arrived(wishes, answers));
                return;
            }
            // Refused on the spot. Handled here: a chain of such refusals would nest ever deeper.
            travelling.set(false);
            handOut(wishes, answers);
        }
    }

    private List<Wish> nextBatch() {
        var wishes = new ArrayList<Wish>();
        while (wishes.size() < batch) {
            var wish = waiting.poll();
            if (wish == null) {
                break;
            }
            if (!wish.isDone()) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private void arrived(List<Wish> wishes, CompletableFuture<List<HoldOutcome>> answers) {
        travelling.set(false);
        sendNext(); // before the verdicts are handed out, so that Redis does not wait for that
        handOut(wishes, answers);
    }

    private static void handOut(List<Wish> wishes, CompletableFuture<List<HoldOutcome>> answers) {
        for (var i = 0; i < wishes.size(); i++) {
            wishes.get(i)
                    .complete(
                            answers.isCompletedExceptionally()
                                    ? new HoldOutcome.Unavailable()
                                    : answers.resultNow().get(i));
        }
    }

    private static final class Wish extends CompletableFuture<HoldOutcome> {

        private final HoldRequest request;

        Wish(HoldRequest request) {
            this.request = request;
        }

        HoldRequest request() {
            return request;
        }
    }
}
