package io.foyer.event.pricing;

import static io.foyer.event.pricing.House.FRONT;
import static io.foyer.event.pricing.House.amounts;
import static io.foyer.event.pricing.House.usd;
import static io.foyer.event.pricing.House.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.pricing.DemandRules.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandQuoteTests {

    static final DemandRules RULES =
            rules(sold("0.5", "10"), sold("0.9", "40"), days(7, "5"), days(1, "-20"));

    @ParameterizedTest
    @CsvSource({
        "0, 30, 10000", // nothing is met
        "0.4999, 30, 10000",
        "0.5, 30, 11000",
        "0.9, 30, 14000", // the last share that is met counts, not both
        "0, 7, 10500",
        "0.5, 7, 11500", // shares and days are added up
        "0, 1, 8000",
        "1, 0, 12000"
    })
    void thePriceMovesTowardsBaseAndPercent(BigDecimal sold, int days, long target) {
        var quote = DemandQuote.of(amounts(10_000, 10_000, 1_000L, 90_000L), RULES, sold, days);
        assertThat(quote.target()).isEqualTo(usd(target));
    }

    @Test
    void itNeverPassesFloorOrCeiling() {
        var amounts = amounts(10_000, 10_000, 9_000L, 10_700L);
        assertThat(DemandQuote.of(amounts, RULES, BigDecimal.ONE, 30).target())
                .isEqualTo(usd(10_700));
        assertThat(DemandQuote.of(amounts, RULES, BigDecimal.ZERO, 0).target())
                .isEqualTo(usd(9_000));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 0.9, 10500", // one step up
        "13800, 0.9, 14000", // the last one is shorter
        "14000, 0.9, 14000",
        "14000, 0, 13500" // and back down
    })
    void itMovesByOneStepAtMost(long current, BigDecimal sold, long next) {
        var quote = DemandQuote.of(amounts(10_000, current, 1_000L, 90_000L), RULES, sold, 30);
        assertThat(quote.next()).isEqualTo(usd(next));
    }

    @Test
    void aSmallPriceMovesToo() {
        var quote = DemandQuote.of(amounts(5, 5, 1L, 90L), RULES, BigDecimal.ONE, 30);
        assertThat(quote.target()).isEqualTo(usd(7));
        assertThat(quote.next()).isEqualTo(usd(6));
    }

    @Test
    void rulesNeedBoundsAndGrow() {
        assertThat(flaws(RULES, false)).containsExactly("tiers[0].floor", "tiers[0].ceiling");
        assertThat(flaws(RULES, true)).isEmpty();
        assertThat(flaws(rules(sold("0.5", "1"), sold("0.5", "2")), true))
                .containsExactly("tiers[0].demand.rules[1].soldShare");
        assertThat(flaws(rules(days(2, "1"), sold("0.1", "1"), days(7, "2")), true))
                .containsExactly("tiers[0].demand.rules[2].daysToShow");
        assertThat(flaws(rules(rule(null, null), rule("0.1", 3)), true))
                .containsExactly("tiers[0].demand.rules[0]", "tiers[0].demand.rules[1]");
    }

    private static List<String> flaws(DemandRules rules, boolean bounded) {
        var wish = wish("A").in(FRONT).following(rules);
        var tier = (bounded ? wish.within(5_000, 20_000) : wish).done();
        return PriceCheck.of(House.MAP, List.of(tier), House.LIMITS).flaws().stream()
                .map(Flaw::field)
                .toList();
    }

    private static DemandRules rules(Rule... rules) {
        return new DemandRules(List.of(rules), new BigDecimal("5"), 900);
    }

    private static Rule sold(String share, String percent) {
        return new Rule(new BigDecimal(share), null, new BigDecimal(percent));
    }

    private static Rule days(int days, String percent) {
        return new Rule(null, days, new BigDecimal(percent));
    }

    private static Rule rule(@Nullable String share, @Nullable Integer days) {
        return new Rule(share == null ? null : new BigDecimal(share), days, BigDecimal.ONE);
    }
}
