package io.foyer.event.pricing.web;

import io.foyer.common.money.Money;
import io.foyer.event.pricing.Amounts;
import io.foyer.event.pricing.PriceChange;
import io.foyer.event.pricing.PriceChange.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a tier's price.
 *
 * @param by the account that made it; absent where demand did
 * @param version of the price list that came of it
 * @param from absent when the tier is new
 * @param to absent when the tier was taken away
 */
record PriceChangeAnswer(
        long id,
        Instant at,
        @Nullable UUID by,
        long version,
        Reason reason,
        UUID tierId,
        String tier,
        @Nullable Parts from,
        @Nullable Parts to) {

    static PriceChangeAnswer of(PriceChange change) {
        return new PriceChangeAnswer(
                change.id(),
                change.at(),
                change.by(),
                change.version(),
                change.reason(),
                change.tierId(),
                change.tierName(),
                Parts.of(change.before()),
                Parts.of(change.after()));
    }

    /** What a price is made of. */
    record Parts(Money base, Money current, Money serviceFee, String taxPercent) {

        private static @Nullable Parts of(@Nullable Amounts amounts) {
            return amounts == null
                    ? null
                    : new Parts(
                            amounts.base(),
                            amounts.current(),
                            amounts.serviceFee(),
                            amounts.taxPercent().toPlainString());
        }
    }
}
