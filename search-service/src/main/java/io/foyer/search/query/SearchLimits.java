package io.foyer.search.query;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of searching.
 *
 * @param maxText most characters in {@code q}
 * @param maxWords most words that are looked for; what follows them in a longer text is not
 * @param maxFilter most characters in any other parameter
 * @param window how many hits can be paged through at most
 * @param radiusKm how far "near" reaches when nothing is said
 * @param maxRadiusKm how far it can be made to reach
 * @param facetValues most values listed by a facet
 * @param priceSteps where the price facet's steps are, in minor units
 * @param searches most questions in Elasticsearch at once
 * @param turnPatience how long one waits to be among them
 * @param patience bound on Elasticsearch's answer, however many calls it takes
 * @param fallbackTimeout bound on a search in Postgres while Elasticsearch is away; longer than 95
 *     of 100 may take, since a late answer is better than none
 * @param retryAfter when clients may try again while neither answers
 * @param counting which counts are remembered
 * @param breaker when Elasticsearch is left alone
 */
@ConfigurationProperties("foyer.search.query")
public record SearchLimits(
        @DefaultValue("200") int maxText,
        @DefaultValue("16") int maxWords,
        @DefaultValue("100") int maxFilter,
        @DefaultValue("10000") int window,
        @DefaultValue("50") double radiusKm,
        @DefaultValue("1000") double maxRadiusKm,
        @DefaultValue("50") int facetValues,
        @DefaultValue({"2500", "5000", "10000", "20000"}) List<Long> priceSteps,
        @DefaultValue("16") int searches,
        @DefaultValue("50ms") Duration turnPatience,
        @DefaultValue("250ms") Duration patience,
        @DefaultValue("800ms") Duration fallbackTimeout,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue Counting counting,
        @DefaultValue Breaker breaker) {

    /**
     * @param broad from how many hits on a question counts as broad
     * @param keep how old the total and the facets of a broad question may be
     * @param questions most broad questions that are remembered
     */
    public record Counting(
            @DefaultValue("20000") long broad,
            @DefaultValue("30s") Duration keep,
            @DefaultValue("1000") long questions) {}

    /**
     * @param calls how many of the last calls are counted
     * @param minimumCalls how many there must be for them to count
     * @param failurePercent from which share of failed calls on it opens
     * @param slowCall from when on a call counts as slow; slow calls open it by the same share
     * @param openFor how long Elasticsearch is left alone then, before and between examinations
     * @param probes how many questions an examination asks
     */
    public record Breaker(
            @DefaultValue("20") int calls,
            @DefaultValue("8") int minimumCalls,
            @DefaultValue("50") float failurePercent,
            @DefaultValue("200ms") Duration slowCall,
            @DefaultValue("1s") Duration openFor,
            @DefaultValue("3") int probes) {}
}
