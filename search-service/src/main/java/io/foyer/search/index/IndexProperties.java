package io.foyer.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shape of the index and the limits of writing to it.
 *
 * @param prefix put before every name in Elasticsearch, so that several platforms can share one
 * @param shards primary shards of a new index
 * @param replicas copies of each shard of a new index
 * @param refreshInterval how long a written document may stay unfindable
 * @param attempts how often a write is tried before the caller is told
 * @param firstPause pause before the second attempt; it doubles from there
 * @param longestPause bound on that
 * @param sweepPage parked listings tried again at a time
 */
@ConfigurationProperties("foyer.search.index")
public record IndexProperties(
        @DefaultValue("") String prefix,
        @DefaultValue("1") int shards,
        @DefaultValue("0") int replicas,
        @DefaultValue("200ms") Duration refreshInterval,
        @DefaultValue("5") int attempts,
        @DefaultValue("100ms") Duration firstPause,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("1000") int sweepPage) {

    /** The name that readers and writers use. */
    public String alias() {
        return prefix + "listings";
    }
}
