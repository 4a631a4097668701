package io.foyer.booking.report.web;

import io.foyer.booking.report.Occupancy;
import io.foyer.booking.report.SalesReport;
import io.foyer.booking.report.Sums;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How an event sells; amounts in minor units of {@code currency}.
 *
 * @param currencies all that it was sold in
 */
record SalesView(
        String currency,
        List<String> currencies,
        TotalsView totals,
        List<IntervalView> byInterval,
        List<SectionView> bySection,
        List<TierView> byPriceTier,
        List<OccupancyView> occupancy) {

    static SalesView of(SalesReport report, List<Occupancy> occupancy) {
        return new SalesView(
                report.currency(),
                report.currencies(),
                TotalsView.of(report),
                report.byInterval().stream().map(IntervalView::of).toList(),
                report.bySection().stream().map(SectionView::of).toList(),
                report.byPriceTier().stream().map(TierView::of).toList(),
                occupancy.stream().map(OccupancyView::of).toList());
    }

    /**
     * All of it.
     *
     * @param gross what buyers were charged; fees and taxes are part of it
     * @param net what is left of that after refunds
     */
    record TotalsView(
            long tickets,
            long cancelled,
            long gross,
            long fees,
            long taxes,
            long refunded,
            long net) {

        static TotalsView of(SalesReport report) {
            var sums = report.totals();
            return new TotalsView(
                    sums.tickets(),
                    sums.cancelled(),
                    sums.gross(),
                    sums.fees(),
                    sums.taxes(),
                    report.refunded(),
                    report.net());
        }
    }

    record IntervalView(Instant at, long tickets, long cancelled, long gross, long refunded) {

        static IntervalView of(SalesReport.Interval part) {
            Sums sums = part.sums();
            return new IntervalView(
                    part.at(), sums.tickets(), sums.cancelled(), sums.gross(), part.refunded());
        }
    }

    record SectionView(String section, long tickets, long cancelled, long gross) {

        static SectionView of(SalesReport.OfSection part) {
            Sums sums = part.sums();
            return new SectionView(part.section(), sums.tickets(), sums.cancelled(), sums.gross());
        }
    }

    record TierView(UUID priceTierId, String name, long tickets, long cancelled, long gross) {

        static TierView of(SalesReport.OfTier part) {
            Sums sums = part.sums();
            return new TierView(
                    part.priceTierId(),
                    part.name(),
                    sums.tickets(),
                    sums.cancelled(),
                    sums.gross());
        }
    }

    /** One showtime now; total = free + held + sold. */
    record OccupancyView(
            UUID showtimeId,
            Instant startsAt,
            int total,
            int free,
            int held,
            int sold,
            long checkedIn,
            PriceChangesView priceChanges) {

        static OccupancyView of(Occupancy showtime) {
            var places = showtime.places();
            return new OccupancyView(
                    showtime.showtimeId(),
                    showtime.startsAt(),
                    places.total(),
                    places.free(),
                    places.held(),
                    places.sold(),
                    showtime.checkedIn(),
                    new PriceChangesView(
                            showtime.priceChanges(),
                            "/api/v1/showtimes/%s/price-changes".formatted(showtime.showtimeId())));
        }
    }

    /**
     * How often prices changed, and where to read of it.
     *
     * @param href of the list
     */
    record PriceChangesView(long count, String href) {}
}
