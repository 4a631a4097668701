package io.foyer.booking.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of reports.
 *
 * @param rows most intervals, sections and price tiers together that one report of sales names
 * @param exports most exports under way at once on this instance; more are refused, not queued
 * @param exportRetryAfter told to whoever is refused
 * @param exportRows tickets that an export reads at a time, and all it has in memory
 * @param repair limits of the comparison with bookings
 */
@ConfigurationProperties("foyer.report")
public record ReportProperties(
        @DefaultValue("10000") int rows,
        @DefaultValue("4") int exports,
        @DefaultValue("30s") Duration exportRetryAfter,
        @DefaultValue("2000") int exportRows,
        @DefaultValue Repair repair) {

    /**
     * Comparing what was added up with bookings.
     *
     * @param interval pause between two looks
     * @param showtimes that one look compares
     * @param rows most bookings, tickets or refunds that one statement adds up
     * @param grace how long a message may be on its way before its booking counts as missed
     * @param until how long after its start a showtime is compared; shorter than bookings are kept
     */
    public record Repair(
            @DefaultValue("30s") Duration interval,
            @DefaultValue("10") int showtimes,
            @DefaultValue("1000") int rows,
            @DefaultValue("1m") Duration grace,
            @DefaultValue("30d") Duration until) {}
}
