package io.foyer.booking.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.foyer.booking.inventory.PriceTierOnSale.DemandRules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why a price changed, as organizers are shown it.
 *
 * @param reached the bound that was reached, a share or days; absent for the other two
 * @param percent what the rule adds to the base; absent with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceReason(Rule rule, @Nullable BigDecimal reached, @Nullable BigDecimal percent) {

    /** As the API spells it. */
    public enum Rule {
        soldShare,
        daysToShow,
        stepBack,
        edit
    }

    static final PriceReason EDIT = new PriceReason(Rule.edit, null, null);

    /** What was reached before is not any more. */
    static final PriceReason STEP_BACK = new PriceReason(Rule.stepBack, null, null);

    static PriceReason of(DemandRules.Rule met) {
        return met.soldShare() != null
                ? new PriceReason(Rule.soldShare, met.soldShare(), met.percent())
                : new PriceReason(Rule.daysToShow, days(met), met.percent());
    }

    private static @Nullable BigDecimal days(DemandRules.Rule met) {
        return met.daysToShow() == null ? null : BigDecimal.valueOf(met.daysToShow());
    }
}
