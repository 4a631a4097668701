package io.foyer.booking.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.PriceTierOnSale.DemandRules;
import io.foyer.booking.inventory.PriceTierOnSale.DemandRules.Rule;
import io.foyer.booking.inventory.PriceTierOnSale.Movement;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Base 100.00, half sold +10 %, a week before +5 %, within 80.00 and 112.00, steps of 5 %. */
class PriceMoveTests {

    private static final Duration COOL_DOWN = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({
        // sold of 100, hours to the show, price, next price and the rule that says so
        "0,  2400, 10000, 10000,",
        "49, 2400, 10000, 10000,",
        "50, 2400, 10000, 10500, soldShare",
        "50, 2400, 10500, 11000, soldShare",
        "50, 2400, 11000, 11000,",
        "50,  168, 11000, 11200, soldShare",
        "0,   169, 10000, 10000,",
        "0,   168, 10000, 10500, daysToShow",
        "0,     0, 10000, 10500, daysToShow",
        "49, 2400, 11200, 10700, stepBack",
        "0,   168, 11200, 10700, stepBack",
        "0,  2400, 9000,  9500,  stepBack"
    })
    void aPriceMovesOneStepTowardsWhatTheRulesMakeOfIt(
            int sold, long hours, long price, long next, @Nullable String rule) {
        var move = PriceMove.of(tier(price, rested(0)), seen(100, sold, hours));

        assertThat(move.map(made -> made.to().amount()).orElse(price)).isEqualTo(next);
        assertThat(move.map(made -> made.reason().rule().name()))
                .isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void theReasonNamesTheBoundThatWasReached() {
        var move = PriceMove.of(tier(10_000, rested(0)), seen(4, 2, 2_400)).orElseThrow();

        assertThat(move.reason())
                .isEqualTo(
                        new PriceReason(
                                PriceReason.Rule.soldShare,
                                new BigDecimal("0.5"),
                                new BigDecimal(10)));
        assertThat(move.target()).isEqualTo(eur(11_000));
        assertThat(move.price().total()).isEqualTo(eur(10_500));
    }

    @Test
    void ofTheRulesAboutSalesTheLastOneThatIsMetCounts() {
        var rules = List.of(sold("0.25", "5"), sold("0.5", "-3"), sold("0.75", "20"));

        var move = PriceMove.of(tier(10_000, rested(0), rules), seen(100, 60, 2_400)).orElseThrow();

        assertThat(move.target()).isEqualTo(eur(9_700));
        assertThat(move.reason().percent()).isEqualTo(new BigDecimal("-3"));
    }

    @Test
    void aCoolDownHoldsTheNextStepBack() {
        var justMoved = new Pace(COOL_DOWN.minusNanos(1_000), 500);

        assertThat(PriceMove.of(tier(10_500, justMoved), seen(100, 50, 2_400))).isEmpty();
        assertThat(PriceMove.of(tier(10_500, new Pace(COOL_DOWN, 500)), seen(100, 50, 2_400)))
                .isPresent();
    }

    @Test
    void turningAroundTakesTwoCoolDowns() {
        var once = new Pace(COOL_DOWN.multipliedBy(2).minusNanos(1_000), 500);
        var twice = new Pace(COOL_DOWN.multipliedBy(2), 500);

        assertThat(PriceMove.of(tier(10_500, once), seen(100, 49, 2_400))).isEmpty();
        assertThat(PriceMove.of(tier(10_500, twice), seen(100, 49, 2_400))).isPresent();
    }

    @Test
    void aPriceThatNeverChangedNeedNotWait() {
        assertThat(PriceMove.of(tier(10_000, new Pace(null, 0)), seen(100, 50, 2_400))).isPresent();
    }

    @Test
    void theSmallestStepIsOneMinorUnit() {
        var demand = new DemandRules(List.of(sold("0", "50")), new BigDecimal("0.1"), 1);
        var tier =
                new MovingTier(
                        new UUID(0, 1),
                        eur(10),
                        eur(10),
                        eur(0),
                        BigDecimal.ZERO,
                        new Movement(eur(0), eur(100), demand),
                        new Pace(null, 0));

        assertThat(PriceMove.of(tier, seen(1, 1, 1)).orElseThrow().to()).isEqualTo(eur(11));
    }

    private static Pace rested(long lastStep) {
        return new Pace(LONG, lastStep);
    }

    private static MovingTier tier(long price, Pace pace) {
        return tier(price, pace, List.of(sold("0.5", "10"), new Rule(null, 7, new BigDecimal(5))));
    }

    private static MovingTier tier(long price, Pace pace, List<Rule> rules) {
        return new MovingTier(
                new UUID(0, 1),
                eur(10_000),
                eur(price),
                eur(0),
                BigDecimal.ZERO,
                new Movement(
                        eur(8_000),
                        eur(11_200),
                        new DemandRules(rules, new BigDecimal(5), (int) COOL_DOWN.toSeconds())),
                pace);
    }

    private static Rule sold(String share, String percent) {
        return new Rule(new BigDecimal(share), null, new BigDecimal(percent));
    }

    private static DemandFigures seen(int places, int sold, long hours) {
        return new DemandFigures(places, sold, Duration.ofHours(hours));
    }

    private static Money eur(long amount) {
        return new Money(amount, "EUR");
    }
}
