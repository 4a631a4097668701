package io.foyer.event.listing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How listings keep up with the clock, and with sales.
 *
 * @param lookEvery how often sales that began or ended are looked for
 * @param lookBack how far back each look reaches, after a first one over everything
 * @param batch most listings rewritten in one transaction
 * @param refreshEvery longest wait until a listing follows sales that another instance was told of
 * @param refreshPause shortest time between two rewritings of a listing because of sales
 * @param refreshBatch most listings that follow sales in one transaction
 */
@ConfigurationProperties("foyer.listing")
public record ListingProperties(
        @DefaultValue("2s") Duration lookEvery,
        @DefaultValue("1h") Duration lookBack,
        @DefaultValue("200") int batch,
        @DefaultValue("250ms") Duration refreshEvery,
        @DefaultValue("400ms") Duration refreshPause,
        @DefaultValue("50") int refreshBatch) {}
