package io.foyer.event.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one call may plan.
 *
 * @param maxShowtimes most showtimes of one series, or of an event that is copied
 * @param keepAnswers how long a repeated request with a key gets its earlier answer
 */
@ConfigurationProperties("foyer.planning")
public record PlanningProperties(
        @DefaultValue("366") int maxShowtimes, @DefaultValue("24h") Duration keepAnswers) {}
