package io.foyer.booking.hold;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether holds go to Redis, or directly to Postgres: they do from the moment the breaker opens, or
 * Redis may not be trusted, until it has answered again. From then on it is as good as empty to
 * {@link Rebuilds}, since what happened meanwhile is missing in it.
 */
@Component
class HoldMode {

    private static final Logger log = LoggerFactory.getLogger(HoldMode.class);

    private final CircuitBreaker breaker;
    private final StoreTrust trust;
    private final Rebuilds rebuilds;
    private final AtomicBoolean direct = new AtomicBoolean();

    HoldMode(
            CircuitBreaker mapStoreBreaker,
            StoreTrust trust,
            Rebuilds rebuilds,
            MeterRegistry metrics) {
        this.breaker = mapStoreBreaker;
        this.trust = trust;
        this.rebuilds = rebuilds;
        Gauge.builder("foyer.hold.direct.mode", direct, now -> now.get() ? 1 : 0)
                .description("1 while holds go to Postgres, since Redis is away")
                .register(metrics);
        breaker.getEventPublisher().onStateTransition(event -> look());
        look();
    }

    boolean isDirect() {
        return direct.get();
    }

    /** Whether a hold on this showtime may go to Redis; waits a little for its rebuild. */
    boolean usesRedisFor(UUID showtimeId) {
        return !direct.get() && rebuilds.isDone(showtimeId);
    }

    /** Sees how things are; called when the breaker moves, and now and then. */
    final void look() {
        var away = !trust.isGiven() || breaker.getState() != State.CLOSED;
        if (away) {
            // Also when it was away a moment ago: it may have been back in between.
            rebuilds.forget();
        }
        if (direct.compareAndSet(!away, away)) {
            if (away) {
                log.warn("Redis is away: seats are held in Postgres, at a capped rate");
            } else {
                log.info("Redis answers again; each showtime is rebuilt before seats are held");
            }
        }
    }
}
