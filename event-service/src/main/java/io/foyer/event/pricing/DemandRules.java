package io.foyer.event.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the price of a tier follows demand: towards base + percent, step by step, within its bounds.
 * Of the rules about sales the last one that is met counts, and so it is with the rules about days;
 * what the two say is added up.
 *
 * @param rules those about sales by growing share, those about days by fewer days
 * @param stepPercent of the base: how far one step goes at most
 * @param coolDownSeconds shortest time between two steps
 */
public record DemandRules(List<Rule> rules, BigDecimal stepPercent, int coolDownSeconds) {

    public DemandRules {
        rules = List.copyOf(rules);
    }

    /**
     * Either about sales or about days.
     *
     * @param soldShare met once this share of the tier's places is sold, 0 to 1
     * @param daysToShow met once no more than this many days are left
     * @param percent what is added to the base
     */
    public record Rule(
            @Nullable BigDecimal soldShare, @Nullable Integer daysToShow, BigDecimal percent) {

        boolean isMetAt(BigDecimal sold, int daysLeft) {
            return soldShare != null
                    ? sold.compareTo(soldShare) >= 0
                    : daysToShow != null && daysLeft <= daysToShow;
        }
    }
}
