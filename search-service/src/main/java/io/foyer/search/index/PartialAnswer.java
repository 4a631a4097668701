package io.foyer.search.index;

import co.elastic.clients.elasticsearch._types.ShardStatistics;
import java.io.IOException;

/** Some shards did not answer, or not in time: what is left must not be shown as all there is. */
final class PartialAnswer extends IOException {

    private static final long serialVersionUID = 1;

    PartialAnswer(ShardStatistics shards, boolean timedOut) {
        super(
                "%s of %s shards answered, %s failed%s"
                        .formatted(
                                shards.successful(),
                                shards.total(),
                                shards.failed(),
                                timedOut ? ", time ran out" : ""));
    }
}
