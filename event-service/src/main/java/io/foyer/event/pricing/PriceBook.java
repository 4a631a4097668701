package io.foyer.event.pricing;

import io.foyer.common.id.IdSource;
import io.foyer.event.pricing.PriceChanges.Occasion;
import io.foyer.event.pricing.PriceCopies.NewTier;
import io.foyer.event.seatmap.SeatMap;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes a showtime's prices, all that is derived from them, and the log of what changed. */
@Component
class PriceBook {

    private final PriceTiers tiers;
    private final PricePeriods periods;
    private final PriceChanges log;
    private final IdSource ids;
    private final InstantSource clock;

    PriceBook(
            PriceTiers tiers,
            PricePeriods periods,
            PriceChanges log,
            IdSource ids,
            InstantSource clock) {
        this.tiers = tiers;
        this.periods = periods;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The present version, after any other change of these prices has ended. */
    long lock(UUID showtimeId) {
        return tiers.lockVersion(showtimeId);
    }

    /**
     * Replaces all prices. A tier keeps its id by its name.
     *
     * @param places of each tier
     * @return how many places are for sale now
     */
    int replace(
            UUID showtimeId, UUID editor, SeatMap map, List<TierWish> wishes, List<Places> places) {
        // What Postgres keeps of a time.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = tiers.tiers(showtimeId);
        var known = before.stream().collect(Collectors.toMap(PriceTier::name, Function.identity()));
        var after = new ArrayList<PriceTier>();
        for (var i = 0; i < wishes.size(); i++) {
            var wanted = wishes.get(i).tier(ids.next(), places.get(i), now);
            var old = known.get(wanted.name());
            after.add(old == null ? wanted : old.replacedBy(wanted));
        }
        return write(showtimeId, editor, map, now, before, after);
    }

    /**
     * Enters the first prices of a showtime, made after those of another one.
     *
     * @return how many places are for sale now
     */
    int enter(UUID showtimeId, UUID editor, SeatMap map, List<NewTier> wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entered =
                wanted.stream()
                        .map(
                                tier ->
                                        tier.like()
                                                .copied(
                                                        ids.next(),
                                                        tier.places(),
                                                        tier.later(),
                                                        now))
                        .toList();
        return write(showtimeId, editor, map, now, List.of(), entered);
    }

    private int write(
            UUID showtimeId,
            UUID editor,
            SeatMap map,
            Instant now,
            List<PriceTier> before,
            List<PriceTier> after) {
        var currency = after.getFirst().amounts().base().currency();
        var version = tiers.startVersion(showtimeId, currency);
        for (var position = 0; position < after.size(); position++) {
            tiers.insert(showtimeId, position, after.get(position));
        }
        log.write(new Occasion(showtimeId, editor, now, version), before, after);
        return recount(showtimeId, map);
    }

    /** Counts anew what is for sale when; to be called whenever prices or seats have changed. */
    int recount(UUID showtimeId, SeatMap map) {
        var now = clock.instant();
        var counted = Coverage.of(map, tiers.tiers(showtimeId));
        periods.replace(showtimeId, counted, now);
        return counted.stream().filter(period -> period.hasBegunAt(now)).toList().getLast().total();
    }
}
