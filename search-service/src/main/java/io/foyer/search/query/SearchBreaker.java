package io.foyer.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Elasticsearch as something that searching can do without: so many questions at once, each so
 * long, and none at all for a while when it fails or is slow. It is tried again by {@link
 * #examine}, never at a user's expense.
 */
@Component
public class SearchBreaker {

    private static final Logger log = LoggerFactory.getLogger(SearchBreaker.class);
    private static final int BAD_REQUEST = 400;

    private final CircuitBreaker breaker;
    private final Turns turns;
    private final SearchLimits limits;
    private final MeterRegistry metrics;

    SearchBreaker(SearchLimits limits, Turns turns, MeterRegistry metrics) {
        this.limits = limits;
        this.turns = turns;
        this.metrics = metrics;
        this.breaker = CircuitBreaker.of("elasticsearch", configOf(limits.breaker()));
        this.breaker
                .getEventPublisher()
                .onStateTransition(
                        event -> log.warn("Elasticsearch: {}", event.getStateTransition()));
        Gauge.builder("foyer.search.breaker.closed", this, each -> each.isClosed() ? 1 : 0)
                .register(metrics);
    }

    /** The answer, or nothing when Elasticsearch did not give one in time or is left alone. */
    public <T> Optional<T> call(Callable<T> question) {
        return isClosed() && turns.take() ? ask(question) : Optional.empty();
    }

    boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    /** Asks some times over; whether Elasticsearch is left alone further is up to these answers. */
    void examine(Callable<?> question) {
        if (breaker.getState() == CircuitBreaker.State.OPEN) {
            breaker.transitionToHalfOpenState();
        }
        for (var i = 0; i < limits.breaker().probes() && !isClosed() && turns.take(); i++) {
            ask(question);
        }
    }

    /**
     * Asks on a thread of its own, since a client's time-outs cover each wait and not their sum. A
     * question that is late is stopped, so that it makes no further calls that nobody awaits.
     */
    private <T> Optional<T> ask(Callable<T> question) {
        if (!breaker.tryAcquirePermission()) {
            turns.giveBack();
            return Optional.empty();
        }
        var start = System.nanoTime();
        var answer = new FutureTask<>(question);
        Thread.ofVirtual().start(() -> run(answer));
        try {
            var value = answer.get(limits.patience().toNanos(), TimeUnit.NANOSECONDS);
            breaker.onSuccess(timed(start, "answered"), TimeUnit.NANOSECONDS);
            return Optional.of(value);
        } catch (ExecutionException failure) {
            failed(start, failure);
        } catch (TimeoutException late) {
            answer.cancel(true);
            breaker.onError(timed(start, "late"), TimeUnit.NANOSECONDS, late);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            breaker.releasePermission();
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private void run(FutureTask<?> answer) {
        try {
            answer.run();
        } finally {
            turns.giveBack();
        }
    }

    private void failed(long start, ExecutionException failure) {
        var cause = Objects.requireNonNull(failure.getCause());
        var took = timed(start, "failed");
        if (cause instanceof ElasticsearchException refusal && refusal.status() == BAD_REQUEST) {
            // It is well, and only this question is wrong: nobody else is to suffer for it.
            breaker.releasePermission();
            log.warn("Elasticsearch refuses a question: {}", refusal.getMessage());
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, cause);
            log.debug("No answer from Elasticsearch", cause);
        }
    }

    private long timed(long start, String outcome) {
        var took = System.nanoTime() - start;
        metrics.timer("foyer.search.elasticsearch", "outcome", outcome)
                .record(Duration.ofNanos(took));
        return took;
    }

    private static CircuitBreakerConfig configOf(SearchLimits.Breaker limits) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(limits.calls())
                .minimumNumberOfCalls(limits.minimumCalls())
                .failureRateThreshold(limits.failurePercent())
                .slowCallRateThreshold(limits.failurePercent())
                .slowCallDurationThreshold(limits.slowCall())
                .waitDurationInOpenState(limits.openFor())
                .permittedNumberOfCallsInHalfOpenState(limits.probes())
                .build();
    }
}
