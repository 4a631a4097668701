package io.foyer.event.pricing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the seats of a showtime cost.
 *
 * @param version grows with every change; 0 when nothing is priced yet
 * @param tiers in the order the organizer gave them
 */
public record PriceList(UUID showtimeId, long version, List<PriceTier> tiers) {

    public PriceList {
        tiers = List.copyOf(tiers);
    }

    /** The tier that prices a section. */
    public Optional<PriceTier> tierOf(UUID sectionId) {
        return tiers.stream().filter(tier -> tier.sectionIds().contains(sectionId)).findFirst();
    }
}
