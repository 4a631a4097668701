package io.foyer.event.pricing;

import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds places of one version of a seat map on another one, by what people call them. */
final class MovedPlaces {

    private final boolean same;
    private final Map<UUID, UUID> sections = new HashMap<>();
    private final Map<Integer, Integer> seats = new HashMap<>();

    MovedPlaces(SeatMap from, SeatMap to) {
        same = from.version() == to.version();
        if (!same) {
            var named = new HashMap<String, UUID>();
            to.sections().forEach(known -> named.put(known.section().name(), known.section().id()));
            for (var old : from.sections()) {
                var found = named.get(old.section().name());
                if (found != null) {
                    sections.put(old.section().id(), found);
                }
            }
            var labels = labels(to);
            labels(from).forEach((label, ordinal) -> put(ordinal, labels.get(label)));
        }
    }

    private void put(int from, @Nullable Integer to) {
        if (to != null) {
            seats.put(from, to);
        }
    }

    Places of(Places places) {
        return same
                ? places
                : new Places(
                        places.sectionIds().stream()
                                .map(sections::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        SeatRange.joined(places.seats().stream().flatMap(this::moved).toList()));
    }

    private Stream<SeatRange> moved(SeatRange range) {
        return IntStream.rangeClosed(range.from(), range.to())
                .mapToObj(seats::get)
                .filter(Objects::nonNull)
                .map(ordinal -> new SeatRange(ordinal, ordinal));
    }

    private static Map<Label, Integer> labels(SeatMap map) {
        var labels = new HashMap<Label, Integer>();
        for (var mapped : map.sections()) {
            var all = labels(mapped);
            for (var i = 0; i < all.size(); i++) {
                labels.put(all.get(i), mapped.firstOrdinal() + i);
            }
        }
        return labels;
    }

    private static List<Label> labels(MappedSection mapped) {
        var labels = new ArrayList<Label>();
        for (var row : mapped.rows()) {
            for (var seat : row.seats()) {
                labels.add(new Label(mapped.section().name(), row.label(), seat.number()));
            }
        }
        return labels;
    }

    private record Label(String section, String row, String number) {}
}
