package io.foyer.booking.inventory;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket of a price tier costs, as event-service states it.
 *
 * @param price what it costs now
 * @param movement how the price may follow demand; absent when it does not
 */
public record PriceTierOnSale(
        UUID id,
        String name,
        Money base,
        Money price,
        Money serviceFee,
        BigDecimal taxPercent,
        @Nullable Movement movement) {

    /** Where a price may move, and by which rules. */
    public record Movement(Money floor, Money ceiling, DemandRules demand) {}

    /**
     * Rules about demand; each is about the share that is sold or about the days that are left.
     *
     * @param stepPercent of the base, at most in one step
     * @param coolDownSeconds shortest time between two steps
     */
    public record DemandRules(List<Rule> rules, BigDecimal stepPercent, int coolDownSeconds) {

        public DemandRules {
            rules = List.copyOf(rules);
        }

        /** What is added to the base once it is met. */
        public record Rule(
                @Nullable BigDecimal soldShare, @Nullable Integer daysToShow, BigDecimal percent) {}
    }
}
