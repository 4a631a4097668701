package io.foyer.event.pricing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of prices.
 *
 * @param id grows with every change of the same showtime
 * @param by the account that did it; absent where demand did
 * @param version of the price list that it made
 * @param before absent when the tier is new
 * @param after absent when the tier was taken away
 */
public record PriceChange(
        long id,
        Instant at,
        @Nullable UUID by,
        long version,
        Reason reason,
        UUID tierId,
        String tierName,
        @Nullable Amounts before,
        @Nullable Amounts after) {

    /** Why a price changed. */
    public enum Reason {
        EDITED,
        DEMAND
    }
}
