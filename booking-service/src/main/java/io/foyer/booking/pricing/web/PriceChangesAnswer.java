package io.foyer.booking.pricing.web;

import io.foyer.booking.pricing.PriceChange;
import io.foyer.booking.pricing.PriceReason;
import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some changes of prices, the newest first.
 *
 * @param next address of those before; absent where there are none
 */
record PriceChangesAnswer(List<Item> items, @Nullable String next) {

    PriceChangesAnswer {
        items = List.copyOf(items);
    }

    /** One change; prices are without fee and tax. */
    record Item(UUID priceTierId, Money from, Money to, PriceReason reason, Instant at) {

        static Item of(PriceChange change) {
            return new Item(
                    change.priceTierId(), change.from(), change.to(), change.reason(), change.at());
        }
    }
}
