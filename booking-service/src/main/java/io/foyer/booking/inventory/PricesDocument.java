package io.foyer.booking.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.foyer.booking.inventory.PricePlan.SeatRange;
import io.foyer.booking.inventory.PricePlan.TierPlan;
import io.foyer.booking.inventory.PriceTierOnSale.DemandRules;
import io.foyer.booking.inventory.PriceTierOnSale.Movement;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields read of {@code GET /api/v1/showtimes/{id}/prices}: all tiers, valid now or not. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PricesDocument(List<Tier> tiers) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tier(
            UUID id,
            String name,
            List<UUID> sectionIds,
            List<SeatRange> seats,
            Money base,
            Money current,
            Money serviceFee,
            BigDecimal taxPercent,
            @Nullable Money floor,
            @Nullable Money ceiling,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            @Nullable DemandRules demand) {

        private PriceTierOnSale onSale() {
            return new PriceTierOnSale(id, name, base, current, serviceFee, taxPercent, movement());
        }

        private @Nullable Movement movement() {
            return demand == null || floor == null || ceiling == null
                    ? null
                    : new Movement(floor, ceiling, demand);
        }

        private TierPlan plan() {
            return new TierPlan(id, sectionIds, seats, validFrom, validTo);
        }
    }

    List<PriceTierOnSale> onSale() {
        return tiers.stream().map(Tier::onSale).toList();
    }

    PricePlan plan() {
        return new PricePlan(tiers.stream().map(Tier::plan).toList());
    }

    String currency() {
        return tiers.stream()
                .map(tier -> tier.current().currency())
                .findFirst()
                .orElse(Money.NO_CURRENCY);
    }
}
