package io.foyer.event.pricing;

import io.foyer.event.pricing.PriceList.ListedTier;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says what the seats of showtimes cost. */
@Service
public class Pricing {

    private final PriceTiers tiers;
    private final PricePeriods periods;
    private final InstantSource clock;

    Pricing(PriceTiers tiers, PricePeriods periods, InstantSource clock) {
        this.tiers = tiers;
        this.periods = periods;
        this.clock = clock;
    }

    /** All prices of a showtime, whenever they are valid. */
    public PriceList of(UUID showtimeId) {
        var now = clock.instant();
        var all = periods.of(showtimeId);
        var begun = all.stream().filter(period -> period.hasBegunAt(now)).toList();
        var current = begun.isEmpty() ? List.<PricePeriod>of() : List.of(begun.getLast());
        return new PriceList(
                showtimeId,
                tiers.version(showtimeId),
                tiers.moves(showtimeId) + current.stream().mapToInt(PricePeriod::number).sum(),
                tiers.tiers(showtimeId).stream().map(tier -> listed(tier, current, all)).toList());
    }

    /**
     * What each of these showtimes costs now, in two queries; those without prices are left out.
     */
    public Map<UUID, CurrentPrices> now(Collection<UUID> showtimeIds) {
        var known = tiers.tiers(showtimeIds);
        var prices = new HashMap<UUID, CurrentPrices>();
        periods.at(showtimeIds, clock.instant())
                .forEach(
                        (showtimeId, period) ->
                                prices.put(
                                        showtimeId,
                                        prices(period, known.getOrDefault(showtimeId, List.of()))));
        return prices;
    }

    /** What a showtime costs in a period of its present list. */
    public CurrentPrices during(UUID showtimeId, int period) {
        return periods.of(showtimeId).stream()
                .filter(known -> known.number() == period)
                .findFirst()
                .map(known -> prices(known, tiers.tiers(showtimeId)))
                .orElseGet(CurrentPrices::none);
    }

    private static CurrentPrices prices(PricePeriod period, List<PriceTier> tiers) {
        return new CurrentPrices(
                period.number(),
                tiers.stream().filter(tier -> period.places().containsKey(tier.id())).toList());
    }

    private static ListedTier listed(
            PriceTier tier, List<PricePeriod> current, List<PricePeriod> all) {
        var now = current.stream().mapToInt(period -> places(period, tier)).sum();
        var first =
                all.stream()
                        .mapToInt(period -> places(period, tier))
                        .filter(places -> places > 0)
                        .findFirst();
        return new ListedTier(tier, now > 0, now > 0 ? now : first.orElse(0));
    }

    private static int places(PricePeriod period, PriceTier tier) {
        return period.places().getOrDefault(tier.id(), 0);
    }
}
