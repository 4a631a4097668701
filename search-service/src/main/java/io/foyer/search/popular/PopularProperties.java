package io.foyer.search.popular;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of the answers to searches. An answer is at most {@code ownLifetime + onTheWay} and
 * its lifetime in Redis old when somebody sees it.
 *
 * @param enabled whether anything is kept at all
 * @param ownLifetime how long an instance sends its own copy without asking Redis
 * @param ownSize memory for those copies
 * @param sharedLifetime how long an answer stays in Redis that is all there is
 * @param broadLifetime how long one stays there that is a page of more
 * @param onTheWay how long browsers and caches on the way may use an answer without asking
 * @param entries most answers in Redis; the least recently used one goes first
 * @param slices parts in which they lie there, each on one slot of a cluster
 * @param window within this time, or twice as long, a question has to be asked again to be kept
 * @param windowBits memory of a window and slice for the questions asked in it
 * @param maxEntry largest answer, compressed, that is put into Redis
 * @param deepest hits; pages that reach further are few people's and are not kept
 * @param lease how long one instance has to ask for all before another one may
 * @param patience how long an instance waits for another one's answer before it asks by itself
 * @param ownPatience how long a request waits for another one of this instance
 */
@ConfigurationProperties("foyer.search.popular")
public record PopularProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration ownLifetime,
        @DefaultValue("32MB") DataSize ownSize,
        @DefaultValue("2s") Duration sharedLifetime,
        @DefaultValue("15s") Duration broadLifetime,
        @DefaultValue("1s") Duration onTheWay,
        @DefaultValue("4000") int entries,
        @DefaultValue("4") int slices,
        @DefaultValue("30s") Duration window,
        @DefaultValue("1048576") int windowBits,
        @DefaultValue("64KB") DataSize maxEntry,
        @DefaultValue("100") int deepest,
        @DefaultValue("1s") Duration lease,
        @DefaultValue("150ms") Duration patience,
        @DefaultValue("2s") Duration ownPatience) {

    Duration longestLifetime() {
        return sharedLifetime.compareTo(broadLifetime) > 0 ? sharedLifetime : broadLifetime;
    }

    int entriesOfSlice() {
        return Math.max(1, entries / slices);
    }
}
