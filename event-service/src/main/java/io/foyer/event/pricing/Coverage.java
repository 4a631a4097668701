package io.foyer.event.pricing;

import io.foyer.event.seatmap.SeatMap;
import io.foyer.event.seatmap.SeatMap.MappedSection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts which tier prices how many places of a seat map, from the beginning of time to its end.
 */
final class Coverage {

    private final SeatMap map;
    private final List<PriceTier> tiers;

    private Coverage(SeatMap map, List<PriceTier> tiers) {
        this.map = map;
        this.tiers = tiers;
    }

    /** The periods of the tiers, in the order of time; there is always a first one. */
    static List<PricePeriod> of(SeatMap map, List<PriceTier> tiers) {
        var coverage = new Coverage(map, tiers);
        var periods = new ArrayList<PricePeriod>();
        periods.add(coverage.period(0, null));
        for (var turn : coverage.turns()) {
            periods.add(coverage.period(periods.size(), turn));
        }
        return periods;
    }

    private TreeSet<Instant> turns() {
        var turns = new TreeSet<Instant>();
        for (var tier : tiers) {
            Stream.of(tier.validity().from(), tier.validity().to())
                    .filter(Objects::nonNull)
                    .forEach(turns::add);
        }
        return turns;
    }

    private PricePeriod period(int number, @Nullable Instant startsAt) {
        var at = startsAt == null ? Instant.MIN : startsAt;
        var valid = tiers.stream().filter(tier -> tier.validity().holds(at)).toList();
        var prices = new CurrentPrices(number, valid);
        var places = new HashMap<UUID, Integer>();
        map.sections().forEach(section -> count(places, section, prices));
        return new PricePeriod(number, startsAt, places);
    }

    private static void count(
            Map<UUID, Integer> places, MappedSection mapped, CurrentPrices prices) {
        var section = mapped.section();
        if (section.generalAdmission()) {
            prices.tierOf(section.id())
                    .ifPresent(tier -> places.merge(tier.id(), section.capacity(), Integer::sum));
            return;
        }
        var ordinal = mapped.firstOrdinal();
        for (var row : mapped.rows()) {
            for (var seat : row.seats()) {
                var tier = prices.tierOf(section.id(), ordinal++);
                if (!seat.heldBack()) {
                    tier.ifPresent(its -> places.merge(its.id(), 1, Integer::sum));
                }
            }
        }
    }
}
