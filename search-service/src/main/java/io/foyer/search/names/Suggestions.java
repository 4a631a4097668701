package io.foyer.search.names;

import io.foyer.search.names.SuggestOutcome.Suggested;
import io.foyer.search.names.SuggestOutcome.Unavailable;
import io.foyer.search.query.SearchBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Completes what is being typed to names of events, performers, venues and cities. */
@Service
class Suggestions {

    private static final Logger log = LoggerFactory.getLogger(Suggestions.class);

    private final ElasticsearchNames elasticsearch;
    private final PostgresNames postgres;
    private final SearchBreaker breaker;
    private final Counter degraded;

    Suggestions(
            ElasticsearchNames elasticsearch,
            PostgresNames postgres,
            SearchBreaker breaker,
            MeterRegistry metrics) {
        this.elasticsearch = elasticsearch;
        this.postgres = postgres;
        this.breaker = breaker;
        this.degraded = metrics.counter("foyer.search.suggestions.degraded");
    }

    /** Names that begin like the text, the best first; each is shown once. */
    SuggestOutcome complete(Typed typed) {
        // An index that is being filled is not a failure: the breaker must not open for it.
        return breaker.call(() -> elasticsearch.like(typed))
                .flatMap(Function.identity())
                .<SuggestOutcome>map(Suggested::new)
                .orElseGet(() -> fallBack(typed));
    }

    private SuggestOutcome fallBack(Typed typed) {
        degraded.increment();
        try {
            return new Suggested(postgres.like(typed));
        } catch (DataAccessException | TransactionException unreachable) {
            log.debug("No answer from Postgres either", unreachable);
            return new Unavailable();
        }
    }
}
