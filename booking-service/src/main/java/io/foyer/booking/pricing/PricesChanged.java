package io.foyer.booking.pricing;

import io.foyer.common.money.Money;
import java.util.Map;
import java.util.UUID;

/**
 * Published in the transaction that changes what tickets cost.
 *
 * @param totals price, fee and tax of a ticket, of the tiers that changed, by their ids
 */
public record PricesChanged(UUID showtimeId, Map<UUID, Money> totals) {

    public PricesChanged {
        totals = Map.copyOf(totals);
    }
}
