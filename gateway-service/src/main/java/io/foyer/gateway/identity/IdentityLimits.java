package io.foyer.gateway.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a verified token is remembered, since verifying costs about 30 µs and a buyer sends the
 * same one many times.
 *
 * @param rememberedTokens most tokens remembered; each takes about 2 KB
 * @param rememberedFor how long at most, so that a key taken from the key set stops working soon
 */
@ConfigurationProperties("foyer.verified-tokens")
record IdentityLimits(
        @DefaultValue("20000") int rememberedTokens, @DefaultValue("30s") Duration rememberedFor) {}
