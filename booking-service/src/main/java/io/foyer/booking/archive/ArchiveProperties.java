package io.foyer.booking.archive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of moving what is over out of the tables that sell.
 *
 * @param after how long after its start a showtime is over for good
 * @param interval pause between two looks for such showtimes
 * @param showtimes how many showtimes are looked up at a time
 * @param bookings most bookings that one transaction moves, with all that is theirs
 * @param dropWithin how long the removal of a month may keep readers of the past waiting, for each
 *     of its tables
 */
@ConfigurationProperties("foyer.archive")
public record ArchiveProperties(
        @DefaultValue("30d") Duration after,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("20") int showtimes,
        @DefaultValue("200") int bookings,
        @DefaultValue("200ms") Duration dropWithin) {}
