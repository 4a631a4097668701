package io.foyer.event.showtime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How showtimes end, and when their seats are fixed.
 *
 * @param usualLength how long one takes when its organizer gave no end
 * @param lookEvery how often ended ones are looked for
 * @param batch most of them completed at each look
 * @param mapFixedBefore how long before its sale begins a showtime's seats go on to mean the same:
 *     whoever sells them must have taken the map over by then
 */
@ConfigurationProperties("foyer.showtime")
public record ShowtimeProperties(
        @DefaultValue("4h") Duration usualLength,
        @DefaultValue("30s") Duration lookEvery,
        @DefaultValue("100") int batch,
        @DefaultValue("1m") Duration mapFixedBefore) {}
