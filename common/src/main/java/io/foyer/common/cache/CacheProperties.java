package io.foyer.common.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what is kept for readers.
 *
 * @param localLifetime how long an instance uses its own copy without asking Redis; so long, at
 *     most, does it show what another instance has changed
 * @param localSize memory for those copies
 * @param sharedLifetime how long a copy stays in Redis, give or take {@code jitterPercent}
 * @param jitterPercent so that what was loaded together does not expire together
 * @param maxEntry largest copy, compressed, that is put into Redis
 * @param lease how long one instance has to load something before another one may try
 * @param patience how long a request waits for somebody else's loading
 * @param redisPatience how long a request waits for Redis before it does without
 * @param failuresToOpen failed calls in a row after which Redis is not asked any more
 * @param openFor for how long; then one call tries
 * @param loads most readings of Postgres at once on one instance, so that a cold cache leaves
 *     connections to those who write and sell
 * @param loadPatience how long a reading waits for its turn before it is refused
 */
@ConfigurationProperties("foyer.cache")
public record CacheProperties(
        @DefaultValue("1s") Duration localLifetime,
        @DefaultValue("64MB") DataSize localSize,
        @DefaultValue("5m") Duration sharedLifetime,
        @DefaultValue("20") int jitterPercent,
        @DefaultValue("4MB") DataSize maxEntry,
        @DefaultValue("3s") Duration lease,
        @DefaultValue("3s") Duration patience,
        @DefaultValue("150ms") Duration redisPatience,
        @DefaultValue("3") int failuresToOpen,
        @DefaultValue("1s") Duration openFor,
        @DefaultValue("8") int loads,
        @DefaultValue("1s") Duration loadPatience) {}
