package io.foyer.booking.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How an event sold, in one currency: amounts in several never add up.
 *
 * @param currencies all that it was sold in, most tickets first
 * @param refunded what went back in this time, whenever it was paid
 */
public record SalesReport(
        List<String> currencies,
        String currency,
        Sums totals,
        long refunded,
        List<Interval> byInterval,
        List<OfSection> bySection,
        List<OfTier> byPriceTier) {

    public SalesReport {
        currencies = List.copyOf(currencies);
        byInterval = List.copyOf(byInterval);
        bySection = List.copyOf(bySection);
        byPriceTier = List.copyOf(byPriceTier);
    }

    /** What is left of what buyers were charged. */
    public long net() {
        return totals.gross() - refunded;
    }

    /**
     * A part of the time in which something happened.
     *
     * @param at when it begins
     */
    public record Interval(Instant at, Sums sums, long refunded) {}

    /**
     * @param section as it is called on the tickets
     */
    public record OfSection(String section, Sums sums) {}

    /**
     * @param name what the tier is called now; empty when it is known no more
     */
    public record OfTier(UUID priceTierId, String name, Sums sums) {}
}
