package io.foyer.event.pricing.web;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.PriceList;
import io.foyer.event.pricing.PriceTier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prices of a showtime as the API shows them. */
record PricesAnswer(UUID showtimeId, long version, List<TierAnswer> tiers) {

    static PricesAnswer of(PriceList list) {
        return new PricesAnswer(
                list.showtimeId(),
                list.version(),
                list.tiers().stream().map(TierAnswer::of).toList());
    }

    /**
     * A tier.
     *
     * @param taxPercent a decimal as text, so that no reader rounds it
     * @param total current price, fee and tax of one ticket
     */
    record TierAnswer(
            UUID id,
            String name,
            List<UUID> sectionIds,
            Money base,
            Money current,
            Money serviceFee,
            String taxPercent,
            Money total,
            @Nullable Money floor,
            @Nullable Money ceiling,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        static TierAnswer of(PriceTier tier) {
            return new TierAnswer(
                    tier.id(),
                    tier.name(),
                    tier.sectionIds(),
                    tier.base(),
                    tier.current(),
                    tier.serviceFee(),
                    tier.taxPercent().toPlainString(),
                    tier.total(),
                    tier.floor(),
                    tier.ceiling(),
                    tier.validFrom(),
                    tier.validTo());
        }
    }
}
