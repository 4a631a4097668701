package io.foyer.event.browse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of lists.
 *
 * @param maxRadiusKm farthest that "near" reaches
 * @param deepest how many items into a list a page may reach
 * @param listLifetime how long a public page is kept here, and by caches between us and the reader
 * @param listsSize memory for such pages
 * @param totalLifetime how long the number of all items is remembered
 * @param totals how many such numbers are
 * @param hotFrom how often an area is asked for within {@code hotWindow} before Redis answers
 * @param hotWindow see there
 * @param cells how many areas are counted
 * @param placesLifetime how long the places of venues stay in Redis before they are gathered anew
 * @param gathering how long one instance has for that
 */
@ConfigurationProperties("foyer.browse")
public record BrowseProperties(
        @DefaultValue("500") int maxRadiusKm,
        @DefaultValue("10000") int deepest,
        @DefaultValue("2s") Duration listLifetime,
        @DefaultValue("32MB") DataSize listsSize,
        @DefaultValue("5s") Duration totalLifetime,
        @DefaultValue("10000") int totals,
        @DefaultValue("20") int hotFrom,
        @DefaultValue("1m") Duration hotWindow,
        @DefaultValue("10000") int cells,
        @DefaultValue("10m") Duration placesLifetime,
        @DefaultValue("20s") Duration gathering) {}
