package io.foyer.booking.checkout.pressure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pressure of a sale is told.
 *
 * @param interval how often
 * @param showtimes most showtimes told of at once, about 5 KB each; of others nothing is
 */
@ConfigurationProperties("foyer.pressure")
record PressureProperties(
        @DefaultValue("2s") Duration interval, @DefaultValue("1000") int showtimes) {}
