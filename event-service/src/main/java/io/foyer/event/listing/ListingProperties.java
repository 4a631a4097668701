package io.foyer.event.listing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How listings keep up with the clock.
 *
 * @param lookEvery how often sales that began or ended are looked for
 * @param lookBack how far back each look reaches, after a first one over everything
 * @param batch most listings rewritten in one transaction
 */
@ConfigurationProperties("foyer.listing")
public record ListingProperties(
        @DefaultValue("2s") Duration lookEvery,
        @DefaultValue("1h") Duration lookBack,
        @DefaultValue("200") int batch) {}
