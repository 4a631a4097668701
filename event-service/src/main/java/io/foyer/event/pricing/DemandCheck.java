package io.foyer.event.pricing;

import io.foyer.event.pricing.DemandRules.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the demand rules of a tier, beyond what one field alone can say. */
final class DemandCheck {

    private final int tier;
    private final Flaws flaws;
    private @Nullable BigDecimal share;
    private @Nullable Integer days;

    private DemandCheck(int tier, Flaws flaws) {
        this.tier = tier;
        this.flaws = flaws;
    }

    static void check(int index, TierWish tier, Flaws flaws) {
        if (tier.demand() == null) {
            return;
        }
        if (tier.floor() == null) {
            flaws.addTo(index, "floor", "is needed where the price follows demand");
        }
        if (tier.ceiling() == null) {
            flaws.addTo(index, "ceiling", "is needed where the price follows demand");
        }
        var check = new DemandCheck(index, flaws);
        for (var i = 0; i < tier.demand().rules().size(); i++) {
            check.rule("demand.rules[" + i + "]", tier.demand().rules().get(i));
        }
    }

    private void rule(String at, Rule rule) {
        if ((rule.soldShare() == null) == (rule.daysToShow() == null)) {
            flaws.addTo(tier, at, "must have either soldShare or daysToShow");
            return;
        }
        if (rule.soldShare() != null) {
            if (share != null && rule.soldShare().compareTo(share) <= 0) {
                flaws.addTo(tier, at + ".soldShare", "must be more than in the rule before");
            }
            share = rule.soldShare();
        }
        if (rule.daysToShow() != null) {
            if (days != null && rule.daysToShow() >= days) {
                flaws.addTo(tier, at + ".daysToShow", "must be fewer than in the rule before");
            }
            days = rule.daysToShow();
        }
    }
}
