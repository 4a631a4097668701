package io.foyer.event.pricing;

import static io.foyer.event.pricing.House.BACK;
import static io.foyer.event.pricing.House.FLOOR;
import static io.foyer.event.pricing.House.FRONT;
import static io.foyer.event.pricing.House.usd;
import static io.foyer.event.pricing.House.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.pricing.House.Wish;
import io.foyer.event.seatmap.Section;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "17550, 1500, 8.5, USD, 20669", // 19050 and 1619.25 of tax
        "100, 0, 0.5, USD, 101", // half a cent goes up
        "100, 0, 0.4, USD, 100",
        "0, 0, 8.5, USD, 0",
        "5000, 0, 0, USD, 5000",
        "8000, 500, 10, JPY, 9350", // no decimals: yen as they are
        "1005, 0, 10, JPY, 1106", // half a yen goes up
        "12340, 250, 5, KWD, 13220", // 629.5 thousandths of tax, and nobody pays single ones
        "9999, 1001, 8.875, USD, 11976" // 976.25 of tax
    })
    void aTicketCostsPriceAndFeeAndTaxOnBoth(
            long price, long fee, BigDecimal tax, String currency, long total) {
        var base = new Money(price, currency);
        var amounts = new Amounts(base, base, new Money(fee, currency), tax, null, null);
        assertThat(amounts.total()).isEqualTo(new Money(total, currency));
    }

    @Test
    void sectionsAreNamedByIdOrByName() {
        var verdict = verdict(wish("A").in(FRONT).named("Floor"));
        assertThat(verdict.flaws()).isEmpty();
        assertThat(verdict.places().getFirst().sectionIds())
                .containsExactly(FRONT.id(), FLOOR.id());
    }

    @Test
    void seatsAreNamedByLabelsOrOrdinals() {
        var verdict =
                verdict(
                        wish("A")
                                .paint(
                                        new SeatsWish("Front", "B", "2", "3"),
                                        new SeatsWish(BACK.id().toString(), "Z", null, "1")),
                        wish("B").paint(new SeatsWish("Front", "A", null, null)),
                        wish("C").paint(new SeatsWish(null, null, "8", "9")));
        assertThat(verdict.flaws()).isEmpty();
        assertThat(verdict.places().stream().map(Places::seats))
                .containsExactly(
                        List.of(new SeatRange(4, 6)), // row B ends where row Z begins
                        List.of(new SeatRange(0, 2)),
                        List.of(new SeatRange(8, 9)));
    }

    @ParameterizedTest
    @CsvSource({
        "Moon, A, 1, 2, tiers[0].seats[0].section",
        "Front, Q, 1, 2, tiers[0].seats[0].row",
        "Front,, 1, 2, tiers[0].seats[0].row",
        "Floor, A, 1, 2, tiers[0].seats[0].row",
        "Front, A, 7, 2, tiers[0].seats[0].from",
        "Front, A, 1, 7, tiers[0].seats[0].to",
        "Front, A, 3, 1, tiers[0].seats[0].to",
        ",, 3, 1, tiers[0].seats[0]",
        ",, -1, 1, tiers[0].seats[0]",
        ",, one, 1, tiers[0].seats[0]",
        ",, 1,, tiers[0].seats[0]",
        ",, 1, 10, tiers[0].seats[0].to",
        ",, 1, 9999999999, tiers[0].seats[0]"
    })
    void seatsThatAreNotThereAreNamed(
            @Nullable String section,
            @Nullable String row,
            @Nullable String from,
            @Nullable String to,
            String field) {
        assertThat(flaws(wish("A").paint(new SeatsWish(section, row, from, to))))
                .containsExactly(field);
    }

    @Test
    void aPlaceHasOneTierAtATime() {
        var row = new SeatsWish("Front", "A", null, null);
        var seat = new SeatsWish(null, null, "2", "4");
        assertThat(flaws(wish("A").in(FRONT), wish("B").named("Front")))
                .containsExactly("tiers[1].sectionIds");
        assertThat(flaws(wish("A").paint(row), wish("B").paint(seat)))
                .containsExactly("tiers[1].seats[0]");
        assertThat(flaws(wish("A").paint(row, seat))).containsExactly("tiers[0].seats[1]");
        assertThat(flaws(wish("A").in(FRONT), wish("B").paint(seat))).isEmpty();
    }

    @Test
    void tiersMayFollowEachOtherInTime() {
        assertThat(
                        flaws(
                                wish("Early").in(FRONT).valid(null, NOON),
                                wish("Late").in(FRONT).valid(NOON, null)))
                .isEmpty();
        assertThat(
                        flaws(
                                wish("Early").in(FRONT).valid(null, NOON.plusMillis(1)),
                                wish("Late").in(FRONT).valid(NOON, null)))
                .containsExactly("tiers[1].sectionIds");
        assertThat(flaws(wish("Never").in(FRONT).valid(NOON, NOON)))
                .containsExactly("tiers[0].validTo");
    }

    @Test
    void tiersHaveNamesOfTheirOwnAndKnownSections() {
        assertThat(flaws(wish("A").in(FRONT), wish("A").named("Moon")))
                .containsExactly("tiers[1].name", "tiers[1].sectionNames");
        var moon = new Section(new UUID(9, 9), "", "", "", false, 1);
        assertThat(flaws(wish("A").in(moon))).containsExactly("tiers[0].sectionIds");
        assertThat(flaws(wish("A"))).containsExactly("tiers[0].sectionIds");
    }

    @ParameterizedTest
    @CsvSource({"-1, USD", "1.5, USD", "1e3, USD", "1000001, USD", "1, XXZ", "1, XAU", "1, usd"})
    void whatIsNoPriceIsNamed(String amount, String currency) {
        assertThat(flaws(wish("A").in(FRONT).at(amount, currency)))
                .containsExactly("tiers[0].price");
    }

    @Test
    void decimalsThatACurrencyDoesNotHaveAreToldAsSuch() {
        assertThat(verdict(wish("A").in(FRONT).at("1000.5", "JPY")).flaws())
                .extracting(Flaw::message)
                .containsExactly("must be a whole number of minor units; JPY has 0 decimals");
        assertThat(verdict(wish("A").in(FRONT).at("12345", "KWD")).flaws())
                .extracting(Flaw::message)
                .containsExactly("must be a multiple of 10, the least that can be paid in KWD");
    }

    @Test
    void aShowtimeHasOneCurrency() {
        assertThat(flaws(wish("A").in(FRONT), wish("B").in(FLOOR).at("2", "EUR")))
                .containsExactly("tiers[1].price");
    }

    @Test
    void thePriceLiesWithinItsBounds() {
        assertThat(flaws(wish("A").in(FRONT).within(10_001, 9_999)))
                .containsExactly("tiers[0].floor", "tiers[0].ceiling");
        assertThat(flaws(wish("A").in(FRONT).within(10_000, 10_000))).isEmpty();
    }

    @Test
    void thereAreNotTooManyTiersNorPaintedRanges() {
        assertThat(
                        flaws(
                                wish("A").in(FRONT),
                                wish("B").in(FLOOR),
                                wish("C").in(BACK),
                                wish("D").paint(new SeatsWish(null, null, "0", "0")),
                                wish("E").paint(new SeatsWish(null, null, "1", "1"))))
                .containsExactly("tiers");
        var one = new SeatsWish(null, null, "1", "1");
        assertThat(flaws(wish("A").paint(one, one, one, one, one, one))).containsExactly("tiers");
    }

    @Test
    void aPriceThatDemandMovedStaysUnlessItsBaseIsAnother() {
        var rules = DemandQuoteTests.RULES;
        var moved = tier(wish("A").within(8_000, 15_000).following(rules), 12_000);
        var narrowed = tier(wish("A").within(8_000, 11_000).following(rules), 10_000);
        var rebased =
                tier(wish("A").at("9000", "USD").within(8_000, 15_000).following(rules), 9_000);
        assertThat(moved.replacedBy(narrowed).current()).isEqualTo(usd(11_000));
        assertThat(moved.replacedBy(rebased).current()).isEqualTo(usd(9_000));
        assertThat(moved.replacedBy(tier(wish("A"), 10_000)).current()).isEqualTo(usd(10_000));
    }

    private static PriceTier tier(Wish wish, long current) {
        var tier = wish.done().tier(new UUID(1, 1), new Places(List.of(), List.of()), NOON);
        return new PriceTier(
                tier.id(),
                tier.name(),
                tier.places(),
                tier.amounts().at(usd(current)),
                tier.validity(),
                tier.demand(),
                NOON);
    }

    private static List<String> flaws(Wish... wishes) {
        return verdict(wishes).flaws().stream().map(Flaw::field).toList();
    }

    private static PriceCheck.Verdict verdict(Wish... wishes) {
        return PriceCheck.of(
                House.MAP, Arrays.stream(wishes).map(Wish::done).toList(), House.LIMITS);
    }
}
