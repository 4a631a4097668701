package io.foyer.search.index;

import io.foyer.search.testing.Bound;
import java.net.URI;

/** Clients for the Elasticsearch of a test. */
public final class ClusterAt {

    private ClusterAt() {}

    public static SearchCluster url(URI url) {
        return new SearchCluster(Bound.to(ElasticsearchProperties.class, "url", url.toString()));
    }
}
