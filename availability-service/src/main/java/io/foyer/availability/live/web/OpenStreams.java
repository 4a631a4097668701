package io.foyer.availability.live.web;

import io.foyer.availability.live.LiveProperties;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts open streams, in all and by client address, and refuses those past the limit. */
@Component
class OpenStreams {

    private final LiveProperties limits;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    OpenStreams(LiveProperties limits) {
        this.limits = limits;
    }

    /** Takes a place; whoever got one gives it back by {@link #leave}. */
    void enter(String address) {
        if (all.incrementAndGet() > limits.streams()) {
            all.decrementAndGet();
            throw new Problem(ProblemType.OVERLOADED).retryAfter(limits.retryAfter());
        }
        if (byAddress.merge(address, 1, Integer::sum) > limits.streamsPerAddress()) {
            leave(address);
            throw new Problem(
                            ProblemType.TOO_MANY_REQUESTS,
                            "This address has as many live maps open as it may.")
                    .retryAfter(limits.retryAfter());
        }
    }

    void leave(String address) {
        all.decrementAndGet();
        byAddress.computeIfPresent(address, (a, count) -> count == 1 ? null : count - 1);
    }
}
