package io.foyer.event.seatmap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of seat maps.
 *
 * @param maxSeats most numbered seats of a map
 * @param maxSections most sections of a map
 * @param maxStanding most people in one general-admission section
 * @param maxFlaws how many broken rules, or differences of two maps, are listed at once
 * @param maxCoordinate how far from the middle of the map a seat may be drawn, in its own units
 * @param companionReach how many seats away from an accessible one a companion's may be
 */
@ConfigurationProperties("foyer.seat-map")
public record SeatMapProperties(
        @DefaultValue("100000") int maxSeats,
        @DefaultValue("500") int maxSections,
        @DefaultValue("200000") int maxStanding,
        @DefaultValue("50") int maxFlaws,
        @DefaultValue("1000000") int maxCoordinate,
        @DefaultValue("2") int companionReach) {}
