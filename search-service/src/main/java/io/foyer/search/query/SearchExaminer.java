package io.foyer.search.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.foyer.common.background.BackgroundLoop;
import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.SearchCluster;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** While Elasticsearch is left alone, asks it a small question now and then that nobody awaits. */
@Component
class SearchExaminer extends BackgroundLoop {

    private final SearchBreaker breaker;
    private final SearchCluster cluster;
    private final IndexProperties index;
    private final SearchLimits limits;

    SearchExaminer(
            SearchBreaker breaker,
            SearchCluster cluster,
            IndexProperties index,
            SearchLimits limits,
            MeterRegistry metrics) {
        super("search-examiner", metrics);
        this.breaker = breaker;
        this.cluster = cluster;
        this.index = index;
        this.limits = limits;
    }

    @Override
    protected void step() throws InterruptedException {
        Thread.sleep(limits.breaker().openFor());
        if (!breaker.isClosed()) {
            breaker.examine(this::ask);
        }
    }

    private SearchResponse<Void> ask() throws IOException {
        var request = new SearchRequest.Builder().index(index.alias()).size(1).build();
        return cluster.search(request, Void.class);
    }
}
