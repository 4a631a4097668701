package io.foyer.queue.place;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.worker.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Joins that wait to be written. While one group is written the next gathers, so groups grow with
 * the rush; nobody's thread waits. All joins of a line wait for the same writer: two would only
 * wait for each other, since arrivals of a line are given by one at a time, and make smaller
 * groups. What waits is bounded: past it people are told at once to try again, and lose nothing by
 * it that asking sooner would have won.
 */
@Component
class JoinQueue {

    private final List<BlockingQueue<AskedJoin>> lanes;
    private final LineProperties limits;
    private final Workers workers;
    private final Counter refused;

    JoinQueue(LineProperties limits, Workers workers, MeterRegistry metrics) {
        this.limits = limits;
        this.workers = workers;
        this.lanes =
                Stream.<BlockingQueue<AskedJoin>>generate(
                                () -> new LinkedBlockingQueue<>(limits.queue()))
                        .limit(limits.writers())
                        .toList();
        this.refused = metrics.counter("foyer.line.refused");
        Gauge.builder("foyer.line.waiting", this, JoinQueue::waiting).register(metrics);
    }

    /** Asks once for each subscriber; whoever gives up before it is written is left out. */
    Mono<JoinOutcome> ask(Wish wish) {
        return Mono.defer(() -> enter(new AskedJoin(wish)));
    }

    private Mono<JoinOutcome> enter(AskedJoin asked) {
        if (!laneOf(asked).offer(asked)) {
            refused.increment();
            return Mono.error(new Problem(ProblemType.OVERLOADED).retryAfter(limits.retryAfter()));
        }
        return Mono.fromFuture(asked.answer())
                .timeout(limits.answerWithin(), Mono.error(this::overdue))
                .onErrorMap(workers::refusal)
                .publishOn(Schedulers.parallel());
    }

    /** It may have been written all the same; asking again gives the same place. */
    private Problem overdue() {
        return new Problem(ProblemType.UNAVAILABLE, "Joining takes too long just now; ask again.")
                .retryAfter(limits.retryAfter());
    }

    private BlockingQueue<AskedJoin> laneOf(AskedJoin asked) {
        return lanes.get(Math.floorMod(asked.wish().showtimeId().hashCode(), lanes.size()));
    }

    private int waiting() {
        return lanes.stream().mapToInt(BlockingQueue::size).sum();
    }

    /**
     * Waits for somebody and takes whoever has gathered by then.
     *
     * @param writer which one asks, from 0
     */
    List<AskedJoin> take(int writer) throws InterruptedException {
        var waiting = lanes.get(writer);
        var batch = new ArrayList<AskedJoin>();
        batch.add(waiting.take());
        waiting.drainTo(batch, limits.batch() - 1);
        batch.removeIf(AskedJoin::isGivenUp);
        return batch;
    }
}
