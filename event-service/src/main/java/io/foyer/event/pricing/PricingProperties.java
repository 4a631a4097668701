package io.foyer.event.pricing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of prices.
 *
 * @param maxTiers most tiers of a showtime
 * @param maxPainted most ranges of painted seats of a showtime
 * @param maxAmount largest price or fee of one ticket, in minor units
 * @param lookEvery how often tiers that began or ended to be valid are looked for
 * @param batch most showtimes told about in one look
 */
@ConfigurationProperties("foyer.pricing")
public record PricingProperties(
        @DefaultValue("100") int maxTiers,
        @DefaultValue("2000") int maxPainted,
        @DefaultValue("100000000000") long maxAmount,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("100") int batch) {}
