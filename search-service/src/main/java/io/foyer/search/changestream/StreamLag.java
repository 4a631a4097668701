package io.foyer.search.changestream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How long after its commit a change is in the index ({@code foyer.search.stream.lag}, every one of
 * them), and how long until a search finds it ({@code foyer.search.searchable.lag}, a sample).
 */
@Component
class StreamLag {

    private final InstantSource time;
    private final SearchableLag searchable;
    private final Timer lag;

    StreamLag(InstantSource time, SearchableLag searchable, MeterRegistry metrics) {
        this.time = time;
        this.searchable = searchable;
        this.lag = timer("foyer.search.stream.lag", "until Elasticsearch has taken it", metrics);
    }

    /** A timer of what happens after a change's commit. */
    static Timer timer(String name, String until, MeterRegistry metrics) {
        return Timer.builder(name)
                .description("from a change's commit " + until)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(metrics);
    }

    /** All of these are in the index by now. */
    void taken(List<ListingChange> changes) {
        var now = time.instant();
        changes.forEach(
                change ->
                        change.committedAt()
                                .ifPresent(
                                        committed -> lag.record(Duration.between(committed, now))));
        changes.reversed().stream()
                .filter(change -> change.version().isPresent())
                .findFirst()
                .ifPresent(searchable::follow);
    }
}
