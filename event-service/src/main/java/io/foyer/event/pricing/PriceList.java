package io.foyer.event.pricing;

import java.util.List;
import java.util.UUID;

/**
 * What the seats of a showtime cost, now and at other times.
 *
 * @param version grows with every change; 0 when nothing is priced yet
 * @param shifts grows with each period of the list that begins, and each time demand moves a price
 * @param tiers in the order the organizer gave them
 */
public record PriceList(UUID showtimeId, long version, int shifts, List<ListedTier> tiers) {

    public PriceList {
        tiers = List.copyOf(tiers);
    }

    /**
     * A tier in the list.
     *
     * @param forSale whether a place can be bought at it now
     * @param places how many seats and standing places it prices: now, or when it first does
     */
    public record ListedTier(PriceTier tier, boolean forSale, int places) {}
}
