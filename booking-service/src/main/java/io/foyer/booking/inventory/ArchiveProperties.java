package io.foyer.booking.inventory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of moving what is over out of the hot tables.
 *
 * @param after how long after its start a showtime is over for good
 * @param interval pause between two looks for such showtimes
 * @param showtimes most showtimes that one look moves
 * @param rows most rows that one transaction moves
 */
@ConfigurationProperties("foyer.archive")
public record ArchiveProperties(
        @DefaultValue("30d") Duration after,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("20") int showtimes,
        @DefaultValue("1000") int rows) {}
