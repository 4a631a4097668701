package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.DemandRules.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What a tier's rules make of its price in a given situation.
 *
 * @param met the rules that count
 * @param percent what they add to the base, together
 * @param wanted base + percent, before floor and ceiling
 * @param target where the price moves to
 * @param next the price after one step from the present one
 */
public record DemandQuote(
        List<Rule> met, BigDecimal percent, Money wanted, Money target, Money next) {

    public DemandQuote {
        met = List.copyOf(met);
    }

    /** A pure function: the same situation always gives the same answer. */
    static DemandQuote of(Amounts amounts, DemandRules demand, BigDecimal sold, int daysLeft) {
        var met = new ArrayList<Rule>();
        addLast(met, demand, rule -> rule.soldShare() != null && rule.isMetAt(sold, daysLeft));
        addLast(met, demand, rule -> rule.daysToShow() != null && rule.isMetAt(sold, daysLeft));
        var percent = met.stream().map(Rule::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wanted = notNegative(amounts.base().plus(amounts.base().percent(percent)));
        var target = amounts.bounded(wanted);
        return new DemandQuote(met, percent, wanted, target, step(amounts, demand, target));
    }

    /** What stays as it is: the quote of a tier without rules. */
    static DemandQuote still(Amounts amounts) {
        var price = amounts.current();
        return new DemandQuote(List.of(), BigDecimal.ZERO, price, price, price);
    }

    /** At least the smallest payment, so that a small price does not stand still for ever. */
    private static Money step(Amounts amounts, DemandRules demand, Money target) {
        var most =
                Math.max(
                        Money.step(target.currency()),
                        amounts.base().percent(demand.stepPercent()).amount());
        var way = target.minus(amounts.current()).amount();
        var step = new Money(Math.clamp(way, -most, most), target.currency());
        return amounts.bounded(amounts.current().plus(step));
    }

    private static void addLast(List<Rule> met, DemandRules demand, Predicate<Rule> counts) {
        demand.rules().stream()
                .filter(counts)
                .reduce((_, later) -> later)
                .map(Objects::requireNonNull)
                .ifPresent(met::add);
    }

    private static Money notNegative(Money price) {
        return price.isNegative() ? Money.zero(price.currency()) : price;
    }
}
