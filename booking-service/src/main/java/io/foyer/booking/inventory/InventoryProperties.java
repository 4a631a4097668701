package io.foyer.booking.inventory;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where showtimes are asked for, and how many of them are kept at hand.
 *
 * @param eventUrl event-service
 * @param connectTimeout bound on connecting to it
 * @param readTimeout bound on its answer; a seat map of 20,000 seats is some megabytes
 * @param cachedSeats most seats of all showtimes kept in memory, at about 50 bytes each
 * @param recheckAfter age at which a cached showtime is compared with the table while it is used
 * @param forgetAfter age at which a cached showtime is not used any more
 * @param turnBatch most showtimes whose price tiers are turned in one look
 */
@ConfigurationProperties("foyer.inventory")
public record InventoryProperties(
        @DefaultValue("http://127.0.0.1:8102") URI eventUrl,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("1000000") long cachedSeats,
        @DefaultValue("2s") Duration recheckAfter,
        @DefaultValue("30s") Duration forgetAfter,
        @DefaultValue("100") int turnBatch) {}
