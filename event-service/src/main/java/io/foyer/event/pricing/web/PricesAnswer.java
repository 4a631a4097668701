package io.foyer.event.pricing.web;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.DemandRules;
import io.foyer.event.pricing.PriceList;
import io.foyer.event.pricing.PriceList.ListedTier;
import io.foyer.event.pricing.SeatRange;
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
     * @param seats painted seats by their ordinals, both ends included
     * @param places how many seats and standing places it prices: now, or when it first does
     * @param forSale whether a place can be bought at it now
     * @param taxPercent a decimal as text, so that no reader rounds it
     * @param total current price, fee and tax of one ticket
     */
    record TierAnswer(
            UUID id,
            String name,
            List<UUID> sectionIds,
            List<SeatRange> seats,
            int places,
            boolean forSale,
            Money base,
            Money current,
            Money serviceFee,
            String taxPercent,
            Money total,
            @Nullable Money floor,
            @Nullable Money ceiling,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable DemandRules demand,
            Instant lastUpdatedAt) {

        static TierAnswer of(ListedTier listed) {
            var tier = listed.tier();
            var amounts = tier.amounts();
            return new TierAnswer(
                    tier.id(),
                    tier.name(),
                    tier.sectionIds(),
                    tier.places().seats(),
                    listed.places(),
                    listed.forSale(),
                    amounts.base(),
                    amounts.current(),
                    amounts.serviceFee(),
                    amounts.taxPercent().toPlainString(),
                    tier.total(),
                    amounts.floor(),
                    amounts.ceiling(),
                    tier.validity().from(),
                    tier.validity().to(),
                    tier.demand(),
                    tier.lastUpdatedAt());
        }
    }
}
