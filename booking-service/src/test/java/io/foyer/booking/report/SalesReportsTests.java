package io.foyer.booking.report;

import static io.foyer.booking.report.CountingDatabase.EVENING;
import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static io.foyer.booking.testing.SoldBookings.TIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.foyer.booking.report.SalesReport.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of what was counted. */
class SalesReportsTests {

    private static final Instant LATE = Instant.parse("2026-03-02T23:40:10Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-03T00:20:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final CountingDatabase here = new CountingDatabase();

    private final UUID event = UUID.randomUUID();
    private EventShowtime showtime = known("EUR");

    @AfterAll
    static void end() {
        here.close();
    }

    @BeforeEach
    void twoBookingsAroundMidnightOneOfThemPartlyGivenUp() {
        showtime = known("EUR");
        var late = here.sold.sell(showtime.id(), LATE, "Stalls", 0, 2);
        var next = here.sold.sell(showtime.id(), NEXT_DAY, "Balcony", 2, 3);
        var ticket = here.sold.cancel(showtime.id(), late, 1, NEXT_DAY);
        var refund = here.sold.refund(late, 1_000, "BUYER_CANCELLED", NEXT_DAY.plusSeconds(7_200));
        here.counter.sold(Set.of(late, next));
        here.counter.cancelled(showtime.id(), Set.of(ticket));
        here.counter.refunded(Set.of(refund));
    }

    @Test
    void moneyAddsUp() {
        var report = report(query(SalesInterval.day, UTC));

        assertThat(report.totals()).isEqualTo(new Sums(5, 1, 5 * PER_SEAT, 500, 250));
        assertThat(report.refunded()).isEqualTo(1_000);
        assertThat(report.net()).isEqualTo(5 * PER_SEAT - 1_000);
        assertThat(report.currency()).isEqualTo("EUR");
        assertThat(report.bySection())
                .extracting(SalesReport.OfSection::section, part -> part.sums().tickets())
                .containsExactly(tuple("Balcony", 3L), tuple("Stalls", 2L));
        assertThat(report.byPriceTier()).hasSize(1);
        assertThat(report.byPriceTier().getFirst().priceTierId()).isEqualTo(TIER);
        assertThat(report.byPriceTier().getFirst().sums().gross()).isEqualTo(5 * PER_SEAT);
    }

    @Test
    void aDayIsThatOfTheZoneThatIsAskedFor() {
        assertThat(report(query(SalesInterval.day, UTC)).byInterval())
                .containsExactly(
                        new Interval(
                                Instant.parse("2026-03-02T00:00:00Z"),
                                new Sums(2, 0, 2 * PER_SEAT, 200, 100),
                                0),
                        new Interval(
                                Instant.parse("2026-03-03T00:00:00Z"),
                                new Sums(3, 1, 3 * PER_SEAT, 300, 150),
                                1_000));
        assertThat(report(query(SalesInterval.day, ZoneId.of("America/New_York"))).byInterval())
                .extracting(Interval::at)
                .containsExactly(Instant.parse("2026-03-02T05:00:00Z"));
    }

    @Test
    void anIntervalInWhichMoneyOnlyWentBackIsThereToo() {
        assertThat(report(query(SalesInterval.hour, UTC)).byInterval())
                .extracting(Interval::at, Interval::refunded)
                .containsExactly(
                        tuple(Instant.parse("2026-03-02T23:00:00Z"), 0L),
                        tuple(Instant.parse("2026-03-03T00:00:00Z"), 0L),
                        tuple(Instant.parse("2026-03-03T02:00:00Z"), 1_000L));
    }

    @Test
    void fromAndToCutWholeMinutesOut() {
        var query =
                new SalesQuery(
                        List.of(showtime),
                        Optional.of(LATE.plusSeconds(20)),
                        Optional.of(NEXT_DAY),
                        SalesInterval.minute,
                        UTC,
                        Optional.empty());

        assertThat(report(query).totals()).isEqualTo(new Sums(2, 0, 2 * PER_SEAT, 200, 100));
        assertThat(report(query).refunded()).isZero();
    }

    @Test
    void amountsOfSeveralCurrenciesAreNeverAddedUp() {
        var abroad = known("USD");
        here.counter.sold(Set.of(here.sold.sell(abroad.id(), LATE, "Stalls", 0, 1)));
        var both = List.of(showtime, abroad);

        var main = report(query(both, Optional.empty()));
        var other = report(query(both, Optional.of("USD")));

        assertThat(main.currencies()).containsExactly("EUR", "USD");
        assertThat(main.currency()).isEqualTo("EUR");
        assertThat(main.totals().tickets()).isEqualTo(5);
        assertThat(other.currency()).isEqualTo("USD");
        assertThat(other.totals().tickets()).isOne();
        assertThat(report(query(both, Optional.of("JPY"))).totals()).isEqualTo(Sums.NONE);
    }

    @Test
    void anEventThatHasSoldNothingHasTheCurrencyOfItsPrices() {
        var report = report(query(List.of(known("XXX"), known("USD")), Optional.empty()));

        assertThat(report.currency()).isEqualTo("USD");
        assertThat(report.currencies()).isEmpty();
        assertThat(report.totals()).isEqualTo(Sums.NONE);
        assertThat(report.byInterval()).isEmpty();
    }

    @Test
    void aReportThatWouldNameTooMuchIsRefused() {
        var few = reports(Map.of("foyer.report.rows", "5"));

        assertThat(few.of(query(SalesInterval.minute, UTC))).isEqualTo(new SalesOutcome.TooLong(5));
        assertThat(few.of(query(List.of(known("EUR")), Optional.empty())))
                .isInstanceOf(SalesOutcome.Found.class);
    }

    private SalesQuery query(SalesInterval interval, ZoneId zone) {
        return new SalesQuery(
                List.of(showtime),
                Optional.empty(),
                Optional.empty(),
                interval,
                zone,
                Optional.empty());
    }

    private static SalesQuery query(List<EventShowtime> showtimes, Optional<String> currency) {
        return new SalesQuery(
                showtimes, Optional.empty(), Optional.empty(), SalesInterval.day, UTC, currency);
    }

    private static SalesReport report(SalesQuery query) {
        return ((SalesOutcome.Found) reports(Map.of()).of(query)).report();
    }

    private static SalesReports reports(Map<String, String> limits) {
        return new SalesReports(
                new SalesRows(here.database.jdbc()), CountingDatabase.limits(limits));
    }

    private EventShowtime known(String currency) {
        return new EventShowtime(
                here.sold.showtime(event, UUID.randomUUID(), EVENING, currency), EVENING, currency);
    }
}
