package io.foyer.queue.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of admission tokens; those of the keys that sign them are {@code foyer.keys}.
 *
 * @param tokensKept most signed tokens remembered, so that a poll does not sign again
 * @param tokensLifetime how long they are remembered
 */
@ConfigurationProperties("foyer.token")
public record TokenProperties(
        @DefaultValue("20000") int tokensKept, @DefaultValue("10m") Duration tokensLifetime) {}
