package io.foyer.availability.layout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long layouts are believed.
 *
 * @param lifetime how long a layout is used before event-service is asked again; bounds how late a
 *     changed price shows where nobody looks on. A layout that cannot be refreshed stays in use
 * @param pricesHeardWithin how much later than this service event-service may hear of a price; a
 *     layout read before that does not take a heard price back
 * @param absentLifetime how long "no such showtime" is believed
 * @param failureLifetime how long a failure is given to others before event-service is asked again
 * @param cached most layouts kept
 */
@ConfigurationProperties("foyer.layout")
public record LayoutProperties(
        @DefaultValue("30s") Duration lifetime,
        @DefaultValue("10s") Duration pricesHeardWithin,
        @DefaultValue("2s") Duration absentLifetime,
        @DefaultValue("500ms") Duration failureLifetime,
        @DefaultValue("2000") int cached) {}
