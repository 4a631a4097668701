package io.foyer.gateway.route;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/**
 * Lets only so many requests wait for one service. A service that answers slowly would otherwise
 * gather requests here until nothing is left for the others; whoever is refused at once can come
 * back when it is quick again. Safe for concurrent use.
 */
final class Gate {

    private final int most;
    private final Duration retryAfter;
    private final Runnable shed;
    private final AtomicInteger inFlight = new AtomicInteger();

    /**
     * @param shed is told of each that is refused
     */
    Gate(int most, Duration retryAfter, Runnable shed) {
        this.most = most;
        this.retryAfter = retryAfter;
        this.shed = shed;
    }

    /** The call, if there is room for it; it counts until it ends, however it does. */
    <T> Mono<T> pass(Mono<T> call) {
        return Mono.defer(
                () ->
                        enter()
                                ? call.doFinally(_ -> inFlight.decrementAndGet())
                                : Mono.error(
                                        new Problem(ProblemType.OVERLOADED)
                                                .retryAfter(retryAfter)));
    }

    private boolean enter() {
        if (inFlight.incrementAndGet() <= most) {
            return true;
        }
        inFlight.decrementAndGet();
        shed.run();
        return false;
    }

    int inFlight() {
        return inFlight.get();
    }
}
