package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The price of some sections at a showtime.
 *
 * @param base what the organizer asked for
 * @param current what a ticket costs now, within floor and ceiling
 * @param taxPercent on price and fee together
 */
public record PriceTier(
        UUID id,
        String name,
        List<UUID> sectionIds,
        Money base,
        Money current,
        Money serviceFee,
        BigDecimal taxPercent,
        @Nullable Money floor,
        @Nullable Money ceiling,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    public PriceTier {
        sectionIds = List.copyOf(sectionIds);
    }

    /** What a buyer pays for one ticket: price, fee, and tax on both, rounded half-up. */
    public Money total() {
        return total(current, serviceFee, taxPercent);
    }

    static Money total(Money price, Money serviceFee, BigDecimal taxPercent) {
        var net = price.plus(serviceFee);
        return net.plus(net.percent(taxPercent));
    }
}
