package io.foyer.search.query;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Leaves Elasticsearch alone for a while when it fails or is slow. */
@Component
class SearchBreaker {

    private static final Logger log = LoggerFactory.getLogger(SearchBreaker.class);

    private final CircuitBreaker breaker;

    SearchBreaker(SearchLimits limits, MeterRegistry metrics) {
        this.breaker = CircuitBreaker.of("elasticsearch", configOf(limits.breaker()));
        this.breaker
                .getEventPublisher()
                .onStateTransition(
                        event -> log.warn("Elasticsearch: {}", event.getStateTransition()));
        Gauge.builder("foyer.search.breaker.closed", breaker, SearchBreaker::closed)
                .register(metrics);
    }

    /** The answer, or nothing when Elasticsearch did not give one or is left alone. */
    <T> Optional<T> call(Callable<T> question) {
        try {
            return Optional.of(breaker.executeCallable(question));
        } catch (Exception failure) {
            log.debug("No answer from Elasticsearch", failure);
            return Optional.empty();
        }
    }

    private static double closed(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.CLOSED ? 1 : 0;
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
