package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket of a tier costs, all in one currency.
 *
 * @param base what the organizer asked for
 * @param current what it costs now, within floor and ceiling
 * @param taxPercent on price and fee together
 */
public record Amounts(
        Money base,
        Money current,
        Money serviceFee,
        BigDecimal taxPercent,
        @Nullable Money floor,
        @Nullable Money ceiling) {

    /** What a buyer pays for one ticket: price, fee, and tax on both, rounded half-up. */
    public Money total() {
        return totalAt(current);
    }

    /** The same, were this the price. */
    public Money totalAt(Money price) {
        var net = price.plus(serviceFee);
        return net.plus(net.percent(taxPercent));
    }

    /** The price, or the bound that it would break. */
    Money bounded(Money price) {
        if (floor != null && price.amount() < floor.amount()) {
            return floor;
        }
        return ceiling != null && price.amount() > ceiling.amount() ? ceiling : price;
    }

    /** The same with another price for now. */
    Amounts at(Money price) {
        return new Amounts(base, bounded(price), serviceFee, taxPercent, floor, ceiling);
    }

    /** Whether a ticket costs the same, whatever the bounds. */
    boolean costsAs(Amounts other) {
        return base.equals(other.base)
                && current.equals(other.current)
                && serviceFee.equals(other.serviceFee)
                && taxPercent.compareTo(other.taxPercent) == 0;
    }
}
