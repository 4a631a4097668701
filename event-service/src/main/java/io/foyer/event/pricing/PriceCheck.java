package io.foyer.event.pricing;

import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.seatmap.SeatMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is wrong with the prices wanted for a showtime, or the places they are for. */
final class PriceCheck {

    private PriceCheck() {}

    static Verdict of(SeatMap map, List<TierWish> tiers, PricingProperties limits) {
        var flaws = new Flaws();
        if (isTooMuch(tiers, limits, flaws)) {
            return new Verdict(flaws.found(), List.of());
        }
        var names = new HashSet<String>();
        var currency = tiers.getFirst().price().currency();
        var amounts = new AmountCheck(currency, limits.maxAmount(), flaws);
        var check = new PlaceCheck(map, flaws);
        var places = new ArrayList<Places>();
        for (var i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            if (!names.add(tier.name())) {
                flaws.addTo(i, "name", "is used by another tier");
            }
            amounts.check(i, tier);
            validity(i, tier.validity(), flaws);
            DemandCheck.check(i, tier, flaws);
            places.add(check.places(i, tier));
        }
        return new Verdict(flaws.found(), places);
    }

    private static boolean isTooMuch(List<TierWish> tiers, PricingProperties limits, Flaws flaws) {
        if (tiers.isEmpty()) {
            flaws.add("tiers", "must name a tier");
        }
        if (tiers.size() > limits.maxTiers()) {
            flaws.add("tiers", "must not be more than %d", limits.maxTiers());
        }
        if (tiers.stream().mapToInt(tier -> tier.seats().size()).sum() > limits.maxPainted()) {
            flaws.add("tiers", "must not paint more than %d ranges", limits.maxPainted());
        }
        return !flaws.isEmpty();
    }

    private static void validity(int index, Validity validity, Flaws flaws) {
        if (validity.from() != null
                && validity.to() != null
                && !validity.from().isBefore(validity.to())) {
            flaws.addTo(index, "validTo", "must be after validFrom");
        }
    }

    /**
     * What the check found.
     *
     * @param places of each tier; whole only when there are no flaws
     */
    record Verdict(List<Flaw> flaws, List<Places> places) {}
}
