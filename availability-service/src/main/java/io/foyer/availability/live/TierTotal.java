package io.foyer.availability.live;

import io.foyer.common.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a ticket of a price tier costs, fee and tax included, as viewers are told. */
record TierTotal(UUID priceTierId, Money total) {

    /** In an order that is always the same. */
    static List<TierTotal> of(Map<UUID, Money> totals) {
        return totals.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tier -> new TierTotal(tier.getKey(), tier.getValue()))
                .toList();
    }
}
