package io.foyer.event.pricing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the places of a showtime cost during one period: which tier prices which of them. */
public final class CurrentPrices {

    private final int period;
    private final List<PriceTier> tiers;
    private final Map<UUID, PriceTier> bySection = new HashMap<>();
    private final TreeMap<Integer, Painted> painted = new TreeMap<>();

    /**
     * @param tiers those that are valid then
     */
    CurrentPrices(int period, List<PriceTier> tiers) {
        this.period = period;
        this.tiers = List.copyOf(tiers);
        for (var tier : tiers) {
            tier.sectionIds().forEach(section -> bySection.put(section, tier));
            tier.places().seats().forEach(seats -> painted.put(seats.from(), paint(seats, tier)));
        }
    }

    /** Nothing has a price. */
    public static CurrentPrices none() {
        return new CurrentPrices(0, List.of());
    }

    /** Which period of the list this is; 0 as long as no tier begins or ends. */
    public int period() {
        return period;
    }

    /** The tiers at which a place can be bought, in the organizer's order. */
    public List<PriceTier> tiers() {
        return tiers;
    }

    /** The tier of a section, but for the seats in it that are painted. */
    public Optional<PriceTier> tierOf(UUID sectionId) {
        return Optional.ofNullable(bySection.get(sectionId));
    }

    /** The tier that a seat is painted with. */
    public Optional<PriceTier> paintOf(int ordinal) {
        var nearest = painted.floorEntry(ordinal);
        return nearest == null || ordinal > nearest.getValue().to()
                ? Optional.empty()
                : Optional.of(nearest.getValue().tier());
    }

    /** The tier that a seat costs; absent when it is not for sale. */
    public Optional<PriceTier> tierOf(UUID sectionId, int ordinal) {
        return paintOf(ordinal).or(() -> tierOf(sectionId));
    }

    /** The tier at which a ticket costs least. */
    public Optional<PriceTier> cheapest() {
        return tiers.stream().min(Comparator.comparingLong(tier -> tier.total().amount()));
    }

    private static Painted paint(SeatRange seats, PriceTier tier) {
        return new Painted(seats.to(), tier);
    }

    private record Painted(int to, PriceTier tier) {}
}
