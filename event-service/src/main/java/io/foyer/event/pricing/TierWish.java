package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price tier as an organizer wants it.
 *
 * @param sectionIds the sections it prices, by id
 * @param sectionNames more sections, by name
 * @param seats painted seats
 * @param price base price of a ticket, before fee and tax
 * @param floor the current price never falls below it
 * @param ceiling the current price never rises above it
 */
public record TierWish(
        String name,
        List<UUID> sectionIds,
        List<String> sectionNames,
        List<SeatsWish> seats,
        AmountWish price,
        @Nullable AmountWish serviceFee,
        BigDecimal taxPercent,
        @Nullable AmountWish floor,
        @Nullable AmountWish ceiling,
        Validity validity,
        @Nullable DemandRules demand) {

    public TierWish {
        sectionIds = List.copyOf(sectionIds);
        sectionNames = List.copyOf(sectionNames);
        seats = List.copyOf(seats);
        taxPercent = taxPercent.stripTrailingZeros();
    }

    /** The tier as it will be, at its base price; only of what the checks have passed. */
    PriceTier tier(UUID id, Places places, Instant now) {
        return new PriceTier(id, name, places, amounts(), validity, demand, now);
    }

    private Amounts amounts() {
        var base = price.money();
        return new Amounts(
                base,
                base,
                serviceFee == null ? Money.zero(base.currency()) : serviceFee.money(),
                taxPercent,
                floor == null ? null : floor.money(),
                ceiling == null ? null : ceiling.money());
    }
}
