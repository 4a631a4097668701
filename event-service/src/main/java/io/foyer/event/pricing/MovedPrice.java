package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.util.UUID;

/**
 * What demand made of a price, as booking-service tells it.
 *
 * @param base what it was moved from in the first place
 * @param toldBy the message; of a tier's messages the one with the greatest id counts
 */
record MovedPrice(UUID showtimeId, UUID tierId, Money base, Money price, UUID toldBy) {

    /**
     * Whether it is still about the tier as the organizer wants it. After another base, or without
     * rules, it is old news: booking-service has not read the edit yet.
     */
    boolean isAbout(PriceTier tier) {
        return tier.id().equals(tierId)
                && tier.demand() != null
                && tier.amounts().base().equals(base);
    }
}
