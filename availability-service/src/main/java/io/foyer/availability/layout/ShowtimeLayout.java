package io.foyer.availability.layout;

import io.foyer.common.money.Money;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A showtime's sections in the order of their ordinals: the seats, then the standing places.
 *
 * @param seatCount how many seats there are; ordinals from there on are standing places
 * @param totals what a ticket of each price tier costs, fee and tax included
 * @param painting names which place is sold in which tier: another one as soon as a place changes
 *     its tier, and the same at every instance
 */
public record ShowtimeLayout(
        int seatCount, List<SectionLayout> sections, Map<UUID, Money> totals, String painting) {

    public ShowtimeLayout {
        sections = List.copyOf(sections);
        totals = Map.copyOf(totals);
    }

    /** What the cheapest place of the section costs; absent while none has a price. */
    public Optional<Money> fromPrice(SectionLayout section) {
        return section.tierIds().stream()
                .filter(totals::containsKey)
                .map(tier -> Objects.requireNonNull(totals.get(tier)))
                .min(Comparator.comparingLong(Money::amount));
    }

    /** The standing sections that have one of these places. */
    public List<SectionLayout> standingWith(int[] ordinals) {
        return sections.stream()
                .filter(section -> section.standing() && section.hasAnyOf(ordinals))
                .toList();
    }

    /**
     * The same at other prices.
     *
     * @param amounts by tier; of those that are not sold here nothing is known
     */
    public ShowtimeLayout with(Map<UUID, Long> amounts) {
        var changed = new HashMap<UUID, Money>();
        totals.forEach(
                (tier, total) ->
                        changed.put(
                                tier,
                                new Money(
                                        amounts.getOrDefault(tier, total.amount()),
                                        total.currency())));
        return new ShowtimeLayout(seatCount, sections, changed, painting);
    }

    /** The totals that are others than in an earlier layout, or were not in it. */
    public Map<UUID, Money> totalsChangedSince(ShowtimeLayout earlier) {
        var changed = new HashMap<>(totals);
        changed.entrySet().removeAll(earlier.totals.entrySet());
        return changed;
    }
}
