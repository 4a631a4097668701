package io.foyer.event.pricing.web;

import io.foyer.event.pricing.PriceList;
import io.foyer.event.pricing.PriceTier;
import io.foyer.event.pricing.web.PricesAnswer.TierAnswer;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import java.util.List;
import java.util.UUID;

/**
 * What the places of one section cost: its own tiers, and those that seats in it are painted with.
 */
record SectionPricesAnswer(
        UUID showtimeId, long version, UUID sectionId, String section, List<TierAnswer> tiers) {

    static SectionPricesAnswer of(PriceList list, MappedSection mapped) {
        var section = mapped.section();
        return new SectionPricesAnswer(
                list.showtimeId(),
                list.version(),
                section.id(),
                section.name(),
                list.tiers().stream()
                        .filter(listed -> isIn(mapped, listed.tier()))
                        .map(TierAnswer::of)
                        .toList());
    }

    private static boolean isIn(MappedSection mapped, PriceTier tier) {
        var first = mapped.firstOrdinal();
        var end = first + mapped.rows().stream().mapToInt(row -> row.seats().size()).sum();
        return tier.sectionIds().contains(mapped.section().id())
                || tier.places().seats().stream()
                        .anyMatch(seats -> seats.from() < end && seats.to() >= first);
    }
}
