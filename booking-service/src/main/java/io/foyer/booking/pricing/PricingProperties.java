package io.foyer.booking.pricing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of prices.
 *
 * @param cachedShowtimes most showtimes whose prices are kept in memory
 */
@ConfigurationProperties("foyer.pricing")
public record PricingProperties(@DefaultValue("10000") int cachedShowtimes) {}
