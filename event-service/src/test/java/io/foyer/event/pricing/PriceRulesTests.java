package io.foyer.event.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.money.Money;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.seatmap.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRulesTests {

    private static final Section FRONT =
            new Section(new UUID(0, 1), "Front", "VIP", "PREMIUM", false, 6);
    private static final Section FLOOR =
            new Section(new UUID(0, 2), "Floor", "STANDARD", "STANDARD", true, 50);

    @ParameterizedTest
    @CsvSource({
        "17550, 1500, 8.5, 20669", // 19050 and 1619.25 of tax
        "100, 0, 0.5, 101", // half a cent goes up
        "100, 0, 0.4, 100",
        "0, 0, 8.5, 0",
        "5000, 0, 0, 5000"
    })
    void aTicketCostsPriceAndFeeAndTaxOnBoth(long price, long fee, BigDecimal tax, long total) {
        assertThat(PriceTier.total(usd(price), usd(fee), tax)).isEqualTo(usd(total));
    }

    @Test
    void sectionsAreNamedByIdOrByName() {
        var check = new PriceCheck(List.of(FRONT, FLOOR));
        var wish = wish("A", List.of(FRONT.id()), List.of("Floor"), usd(1));
        assertThat(check.flaws(List.of(wish))).isEmpty();
        assertThat(check.sections(wish)).containsExactly(FRONT.id(), FLOOR.id());
    }

    @Test
    void aSectionHasOneTier() {
        assertThat(
                        flaws(
                                wish("A", List.of(FRONT.id()), List.of(), usd(1)),
                                wish("B", List.of(), List.of("Front"), usd(2))))
                .containsExactly("tiers[1].sectionIds");
    }

    @Test
    void aShowtimeHasOneCurrency() {
        assertThat(
                        flaws(
                                wish("A", List.of(FRONT.id()), List.of(), usd(1)),
                                wish("B", List.of(FLOOR.id()), List.of(), new Money(2, "EUR"))))
                .contains("tiers[1].price");
    }

    @Test
    void tiersHaveNamesOfTheirOwnAndKnownSections() {
        assertThat(
                        flaws(
                                wish("A", List.of(FRONT.id()), List.of(), usd(1)),
                                wish("A", List.of(new UUID(9, 9)), List.of("Moon"), usd(1))))
                .containsExactly("tiers[1].name", "tiers[1].sectionIds", "tiers[1].sectionNames");
        assertThat(flaws(wish("A", List.of(), List.of(), usd(1))))
                .containsExactly("tiers[0].sectionIds");
    }

    @Test
    void nothingCostsLessThanNothing() {
        assertThat(flaws(wish("A", List.of(FRONT.id()), List.of(), usd(-1))))
                .containsExactly("tiers[0].price");
    }

    @Test
    void thePriceLiesWithinItsBounds() {
        var wish =
                new TierWish(
                        "A",
                        List.of(FRONT.id()),
                        List.of(),
                        usd(100),
                        usd(0),
                        BigDecimal.ZERO,
                        usd(101),
                        usd(99),
                        null,
                        null);
        assertThat(flaws(wish)).containsExactly("tiers[0].floor", "tiers[0].ceiling");
    }

    private static List<String> flaws(TierWish... wishes) {
        return new PriceCheck(List.of(FRONT, FLOOR))
                .flaws(List.of(wishes)).stream().map(Flaw::field).toList();
    }

    private static TierWish wish(String name, List<UUID> ids, List<String> names, Money price) {
        return new TierWish(
                name,
                ids,
                names,
                price,
                Money.zero(price.currency()),
                BigDecimal.ZERO,
                null,
                null,
                null,
                null);
    }

    private static Money usd(long amount) {
        return new Money(amount, "USD");
    }
}
