package io.foyer.booking.pricing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of prices.
 *
 * @param cachedShowtimes most showtimes whose prices are kept in memory
 * @param pause shortest time between two looks at what demand makes of a showtime's prices, over
 *     all instances
 * @param batch most showtimes looked at in one go
 */
@ConfigurationProperties("foyer.pricing")
public record PricingProperties(
        @DefaultValue("10000") int cachedShowtimes,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("100") int batch) {}
