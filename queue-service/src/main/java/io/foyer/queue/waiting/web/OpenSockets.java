package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.waiting.LiveProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Counts open sockets, in all and by account, and refuses those past the limit. */
@Component
class OpenSockets {

    private final LiveProperties limits;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<UUID, Integer> byAccount = new ConcurrentHashMap<>();

    OpenSockets(LiveProperties limits, MeterRegistry metrics) {
        this.limits = limits;
        metrics.gauge("foyer.live.sockets", all);
    }

    /** Takes a place; disposing of the result gives it back, once. */
    Disposable enter(UUID accountId) {
        if (all.incrementAndGet() > limits.sockets()) {
            all.decrementAndGet();
            throw new Problem(ProblemType.OVERLOADED).retryAfter(limits.retryAfter());
        }
        if (byAccount.merge(accountId, 1, Integer::sum) > limits.socketsPerAccount()) {
            leave(accountId);
            throw new Problem(
                            ProblemType.TOO_MANY_REQUESTS,
                            "This account has as many live places open as it may.")
                    .retryAfter(limits.retryAfter());
        }
        return Disposables.composite(() -> leave(accountId));
    }

    private void leave(UUID accountId) {
        all.decrementAndGet();
        byAccount.computeIfPresent(accountId, (id, count) -> count == 1 ? null : count - 1);
    }
}
