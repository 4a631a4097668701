package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale.DemandRules;
import io.foyer.booking.inventory.PriceTierOnSale.DemandRules.Rule;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One step of a price towards what demand makes of it.
 *
 * <p>Of the rules about sales the last one that is met counts, and so it is with the rules about
 * days; what the two say is added up. That is what event-service shows organizers as a preview, and
 * what it validates: shares grow from rule to rule, days fall.
 *
 * @param target where the price moves to, within floor and ceiling
 * @param to where this step ends
 */
record PriceMove(MovingTier tier, Money target, Money to, PriceReason reason, DemandFigures seen) {

    /** A pure function: the same tier and figures always give the same step, or none. */
    static Optional<PriceMove> of(MovingTier tier, DemandFigures seen) {
        var met = met(tier.movement().demand(), seen);
        var target = target(tier, met);
        var way = target.minus(tier.price()).amount();
        var direction = Long.signum(way);
        if (direction == 0 || !tier.pace().allows(direction, tier.coolDown())) {
            return Optional.empty();
        }
        var step = Math.clamp(way, -largestStep(tier), largestStep(tier));
        var to = tier.price().plus(new Money(step, target.currency()));
        return Optional.of(new PriceMove(tier, target, to, reason(met, direction), seen));
    }

    SeatPrice price() {
        return tier.at(to);
    }

    long step() {
        return to.minus(tier.price()).amount();
    }

    private static Money target(MovingTier tier, List<Rule> met) {
        var percent = met.stream().map(Rule::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return tier.bounded(tier.base().plus(tier.base().percent(percent)));
    }

    /** At least the smallest payment, so that a small price does not stand still for ever. */
    private static long largestStep(MovingTier tier) {
        return Math.max(
                Money.step(tier.base().currency()),
                tier.base().percent(tier.movement().demand().stepPercent()).amount());
    }

    private static List<Rule> met(DemandRules demand, DemandFigures seen) {
        var met = new ArrayList<Rule>();
        last(demand, rule -> rule.soldShare() != null && seen.hasSold(rule.soldShare()))
                .ifPresent(met::add);
        last(demand, rule -> rule.daysToShow() != null && seen.daysToShow() <= rule.daysToShow())
                .ifPresent(met::add);
        return met;
    }

    private static Optional<Rule> last(DemandRules demand, Predicate<Rule> isMet) {
        return demand.rules().reversed().stream().filter(isMet).findFirst();
    }

    /** The rule that pulls most that way; without one, something that pulled before has ended. */
    private static PriceReason reason(List<Rule> met, int direction) {
        return met.stream()
                .filter(rule -> rule.percent().signum() == direction)
                .max(Comparator.comparing(rule -> rule.percent().abs()))
                .map(PriceReason::of)
                .orElse(PriceReason.STEP_BACK);
    }
}
