package io.foyer.search.copy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the copy.
 *
 * @param readers most searches that read it at a time; the other connections are its writers'
 * @param counted most hits of a search that are counted, weighed by their words and spread over
 *     facets; of more, the page is looked for in the order that is asked for, which is long when
 *     those that match come late in it, so that this is better one in a hundred of all than less
 * @param page rows compared or written at a time
 * @param followInterval pause between two looks at what changed of late
 * @param overlap how much further back each look reaches than the one before went, for transactions
 *     that took long to commit and clocks that do not agree
 */
@ConfigurationProperties("foyer.search.copy")
public record CopyProperties(
        @DefaultValue("8") int readers,
        @DefaultValue("10000") int counted,
        @DefaultValue("1000") int page,
        @DefaultValue("5s") Duration followInterval,
        @DefaultValue("1m") Duration overlap) {}
