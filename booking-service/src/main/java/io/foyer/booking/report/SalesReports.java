package io.foyer.booking.report;

import io.foyer.booking.report.SalesOutcome.Found;
import io.foyer.booking.report.SalesOutcome.TooLong;
import io.foyer.booking.report.SalesReport.Interval;
import io.foyer.booking.report.SalesReport.OfSection;
import io.foyer.booking.report.SalesReport.OfTier;
import io.foyer.booking.report.SalesRows.Part;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a report of what was counted; bookings are not looked at. */
@Component
public class SalesReports {

    private final SalesRows rows;
    private final ReportProperties limits;

    SalesReports(SalesRows rows, ReportProperties limits) {
        this.rows = rows;
        this.limits = limits;
    }

    public SalesOutcome of(SalesQuery query) {
        var parts = rows.sales(query, limits.rows() + 1);
        var refunds = rows.refunds(query, limits.rows() + 1);
        if (parts.size() > limits.rows() || refunds.size() > limits.rows()) {
            return new TooLong(limits.rows());
        }
        var currencies = currencies(parts, refunds);
        var currency = query.currency().or(() -> first(currencies)).orElse(priced(query));
        return new Found(
                report(
                        query,
                        currencies,
                        currency,
                        only(parts, currency),
                        only(refunds, currency)));
    }

    private SalesReport report(
            SalesQuery query,
            List<String> currencies,
            String currency,
            List<Part> parts,
            List<Part> refunds) {
        return new SalesReport(
                currencies,
                currency,
                parts.stream().filter(Part::isWhole).findFirst().map(Part::sums).orElse(Sums.NONE),
                refunds.stream().filter(Part::isWhole).mapToLong(Part::refunded).sum(),
                intervals(parts, refunds),
                parts.stream()
                        .flatMap(
                                part ->
                                        Optional.ofNullable(part.section())
                                                .map(name -> new OfSection(name, part.sums()))
                                                .stream())
                        .toList(),
                tiers(parts, rows.tierNames(query)));
    }

    /** Something may have gone back in a time in which nothing was sold. */
    private static List<Interval> intervals(List<Part> parts, List<Part> refunds) {
        Map<Instant, Interval> intervals = new TreeMap<>();
        for (var part : parts) {
            if (part.at() != null) {
                intervals.put(part.at(), new Interval(part.at(), part.sums(), 0));
            }
        }
        for (var refund : refunds) {
            if (refund.at() != null) {
                var sold = intervals.get(refund.at());
                intervals.put(
                        refund.at(),
                        new Interval(
                                refund.at(),
                                sold == null ? Sums.NONE : sold.sums(),
                                refund.refunded()));
            }
        }
        return List.copyOf(intervals.values());
    }

    private static List<OfTier> tiers(List<Part> parts, Map<UUID, String> names) {
        return parts.stream()
                .flatMap(
                        part ->
                                Optional.ofNullable(part.priceTierId())
                                        .map(id -> tier(part, id, names))
                                        .stream())
                .toList();
    }

    private static OfTier tier(Part part, UUID id, Map<UUID, String> names) {
        return new OfTier(id, names.getOrDefault(id, ""), part.sums());
    }

    private static List<String> currencies(List<Part> parts, List<Part> refunds) {
        Map<String, Long> tickets = new HashMap<>();
        refunds.forEach(refund -> tickets.putIfAbsent(refund.currency(), 0L));
        parts.stream()
                .filter(Part::isWhole)
                .forEach(part -> tickets.merge(part.currency(), part.sums().tickets(), Long::sum));
        return tickets.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<String> first(List<String> currencies) {
        return currencies.stream().findFirst();
    }

    /** Of an event that has sold nothing yet. */
    private static String priced(SalesQuery query) {
        return query.showtimes().stream()
                .map(EventShowtime::currency)
                .filter(currency -> !currency.equals(Money.NO_CURRENCY))
                .findFirst()
                .orElse(Money.NO_CURRENCY);
    }

    private static List<Part> only(List<Part> parts, String currency) {
        return parts.stream().filter(part -> part.currency().equals(currency)).toList();
    }
}
