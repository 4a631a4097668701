package io.foyer.queue.worker;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Does blocking work off the event loop. More of it than there is room for is refused at once. */
@Component
public class Workers implements DisposableBean {

    private final WorkerProperties limits;
    private final Scheduler threads;

    Workers(WorkerProperties limits) {
        this.limits = limits;
        this.threads = Schedulers.newBoundedElastic(limits.threads(), limits.queued(), "worker");
    }

    /** Runs it once for each subscriber. */
    public <T> Mono<T> call(Supplier<T> work) {
        return Mono.fromSupplier(work).subscribeOn(threads).onErrorMap(this::refusal);
    }

    /** What a client is told when blocking work, here or elsewhere, failed by this. */
    public Throwable refusal(Throwable failure) {
        return switch (failure) {
            case RejectedExecutionException full ->
                    new Problem(ProblemType.OVERLOADED).retryAfter(limits.retryAfter());
            case CannotGetJdbcConnectionException down -> unavailable();
            case CannotCreateTransactionException down -> unavailable();
            case NonTransientDataAccessResourceException down -> unavailable();
            case TransientDataAccessException down -> unavailable();
            default -> failure;
        };
    }

    private Problem unavailable() {
        return new Problem(ProblemType.UNAVAILABLE, "The waiting room cannot be reached just now.")
                .retryAfter(limits.retryAfter());
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
