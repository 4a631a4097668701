package io.foyer.search.query;

import io.foyer.search.query.SearchOutcome.Answered;
import io.foyer.search.query.SearchOutcome.Unavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Asks Elasticsearch, and Postgres when that does not answer. */
@Service
class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);

    private final ElasticsearchSearch elasticsearch;
    private final PostgresSearch postgres;
    private final SearchBreaker breaker;
    private final Counter degraded;

    Search(
            ElasticsearchSearch elasticsearch,
            PostgresSearch postgres,
            SearchBreaker breaker,
            MeterRegistry metrics) {
        this.elasticsearch = elasticsearch;
        this.postgres = postgres;
        this.breaker = breaker;
        this.degraded = metrics.counter("foyer.search.degraded");
    }

    SearchOutcome<SearchAnswer> search(SearchCriteria criteria) {
        return breaker.call(() -> elasticsearch.search(criteria))
                .<SearchOutcome<SearchAnswer>>map(Answered::new)
                .orElseGet(() -> fallBack(criteria));
    }

    private SearchOutcome<SearchAnswer> fallBack(SearchCriteria criteria) {
        degraded.increment();
        try {
            return new Answered<>(postgres.search(criteria));
        } catch (DataAccessException | TransactionException unreachable) {
            log.debug("No answer from Postgres either", unreachable);
            return new Unavailable<>();
        }
    }
}
