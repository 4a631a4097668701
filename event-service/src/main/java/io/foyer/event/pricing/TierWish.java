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
 * @param price base price of a ticket, before fee and tax
 * @param floor the current price never falls below it
 * @param ceiling the current price never rises above it
 */
public record TierWish(
        String name,
        List<UUID> sectionIds,
        List<String> sectionNames,
        Money price,
        Money serviceFee,
        BigDecimal taxPercent,
        @Nullable Money floor,
        @Nullable Money ceiling,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    public TierWish {
        sectionIds = List.copyOf(sectionIds);
        sectionNames = List.copyOf(sectionNames);
    }

    /** The tier as it will be; it starts at its base price. */
    PriceTier tier(UUID id, List<UUID> sections) {
        return new PriceTier(
                id,
                name,
                sections,
                price,
                price,
                serviceFee,
                taxPercent,
                floor,
                ceiling,
                validFrom,
                validTo);
    }
}
