package io.foyer.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of comparing the listing table with its copies.
 *
 * @param page rows and documents read at a time, at most 10,000
 * @param doubts what looks astray is looked at again in groups of this many
 * @param pause between the two looks: longer than a change is under way, or than a document that
 *     was written stays unfindable
 * @param mostStrays most documents without a row that one sweep deletes; more of them mean another
 *     database, and not drift
 */
@ConfigurationProperties("foyer.search.sweep")
public record SweepProperties(
        @DefaultValue("5000") int page,
        @DefaultValue("500") int doubts,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("1000") int mostStrays) {}
