package io.foyer.event.pricing;

import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the places that tiers are wanted for, and what is wrong with them: places that do not
 * exist, and places with two tiers at the same time. Used once.
 */
final class PlaceCheck {

    private final SeatMap map;
    private final Flaws flaws;
    private final List<Section> known;
    private final Map<UUID, List<Taken<Section>>> sections = new HashMap<>();
    private final List<Taken<SeatRange>> painted = new ArrayList<>();

    PlaceCheck(SeatMap map, Flaws flaws) {
        this.map = map;
        this.flaws = flaws;
        this.known = map.sections().stream().map(SeatMap.MappedSection::section).toList();
    }

    /** The places of the next tier; those that have a flaw may be missing. */
    Places places(int index, TierWish tier) {
        var places = new Places(sections(index, tier), seats(index, tier));
        if (tier.sectionIds().isEmpty()
                && tier.sectionNames().isEmpty()
                && tier.seats().isEmpty()) {
            flaws.addTo(index, "sectionIds", "must name a section, unless seats are painted");
        }
        return places;
    }

    private List<UUID> sections(int index, TierWish tier) {
        var ids = Set.copyOf(tier.sectionIds());
        var names = Set.copyOf(tier.sectionNames());
        var byId = known.stream().filter(section -> ids.contains(section.id())).toList();
        var byName = known.stream().filter(section -> names.contains(section.name())).toList();
        if (byId.size() < ids.size()) {
            unknown(index, "sectionIds");
        }
        if (byName.size() < names.size()) {
            unknown(index, "sectionNames");
        }
        var found = new LinkedHashSet<>(byId);
        found.addAll(byName);
        found.forEach(section -> take(index, tier, section));
        return found.stream().map(Section::id).toList();
    }

    private void unknown(int index, String field) {
        flaws.addTo(index, field, "names a section that this showtime's seat map does not have");
    }

    private void take(int index, TierWish tier, Section section) {
        var wanted = new Taken<>(tier, section);
        var others = sections.computeIfAbsent(section.id(), none -> new ArrayList<>());
        others.stream()
                .filter(wanted::meets)
                .findFirst()
                .ifPresent(
                        other ->
                                flaws.addTo(
                                        index,
                                        "sectionIds",
                                        "%s has the tier \"%s\" already at that time",
                                        section.name(),
                                        other.tier().name()));
        others.add(wanted);
    }

    private List<SeatRange> seats(int index, TierWish tier) {
        var finder = new SeatFinder(map, index, flaws);
        var found = new HashSet<SeatRange>();
        for (var i = 0; i < tier.seats().size(); i++) {
            var field = "seats[" + i + "]";
            finder.find(tier.seats().get(i), field)
                    .ifPresent(
                            range -> {
                                paint(index, tier, range, field);
                                found.add(range);
                            });
        }
        return SeatRange.joined(List.copyOf(found));
    }

    private void paint(int index, TierWish tier, SeatRange range, String field) {
        var wanted = new Taken<>(tier, range);
        painted.stream()
                .filter(other -> other.place().overlaps(range) && wanted.meets(other))
                .findFirst()
                .ifPresent(
                        other ->
                                flaws.addTo(
                                        index,
                                        field,
                                        "seat %d (by ordinal) is painted with \"%s\" already at"
                                                + " that time",
                                        Math.max(range.from(), other.place().from()),
                                        other.tier().name()));
        painted.add(wanted);
    }

    /** A place that a tier has while it is valid. */
    private record Taken<T>(TierWish tier, T place) {

        boolean meets(Taken<T> other) {
            return tier.validity().overlaps(other.tier.validity());
        }
    }
}
