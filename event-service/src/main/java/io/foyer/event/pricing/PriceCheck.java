package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.editing.Edit.Flaw;
import io.foyer.event.seatmap.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the prices wanted for one showtime. Used once. */
final class PriceCheck {

    private final Set<UUID> known;
    private final Map<String, UUID> byName;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<UUID> priced = new HashSet<>();

    PriceCheck(List<Section> sections) {
        known = sections.stream().map(Section::id).collect(Collectors.toSet());
        byName = sections.stream().collect(Collectors.toMap(Section::name, Section::id));
    }

    List<Flaw> flaws(List<TierWish> tiers) {
        var names = new HashSet<String>();
        var currency = tiers.isEmpty() ? "" : tiers.getFirst().price().currency();
        for (var i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            var at = "tiers[" + i + "].";
            if (!names.add(tier.name())) {
                flaw(at + "name", "is used by another tier");
            }
            amounts(tier, currency, at);
            sections(tier, at);
        }
        return flaws;
    }

    /** The sections of a tier, those given by name included; unknown names are left out. */
    List<UUID> sections(TierWish tier) {
        var ids = new LinkedHashSet<>(tier.sectionIds());
        tier.sectionNames().stream().filter(byName::containsKey).map(byName::get).forEach(ids::add);
        return List.copyOf(ids);
    }

    private void sections(TierWish tier, String at) {
        if (!known.containsAll(tier.sectionIds())) {
            flaw(at + "sectionIds", "names a section that this showtime's seat map does not have");
        }
        if (!byName.keySet().containsAll(tier.sectionNames())) {
            flaw(
                    at + "sectionNames",
                    "names a section that this showtime's seat map does not have");
        }
        var sections = sections(tier);
        if (sections.isEmpty()) {
            flaw(at + "sectionIds", "must name a section");
        }
        if (!sections.stream().allMatch(priced::add)) {
            flaw(at + "sectionIds", "names a section that has another tier already");
        }
    }

    private void amounts(TierWish tier, String currency, String at) {
        amount(tier.price(), currency, at + "price");
        amount(tier.serviceFee(), currency, at + "serviceFee");
        amount(tier.floor(), currency, at + "floor");
        amount(tier.ceiling(), currency, at + "ceiling");
        var price = tier.price().amount();
        if (tier.floor() != null && tier.floor().amount() > price) {
            flaw(at + "floor", "must not be above the price");
        }
        if (tier.ceiling() != null && tier.ceiling().amount() < price) {
            flaw(at + "ceiling", "must not be below the price");
        }
        if (tier.validFrom() != null
                && tier.validTo() != null
                && !tier.validFrom().isBefore(tier.validTo())) {
            flaw(at + "validTo", "must be after validFrom");
        }
    }

    private void amount(@Nullable Money amount, String currency, String at) {
        if (amount == null) {
            return;
        }
        if (amount.isNegative()) {
            flaw(at, "must not be negative");
        }
        if (!amount.currency().equals(currency)) {
            flaw(at, "must be in " + currency + ", as the first tier is");
        }
    }

    private void flaw(String field, String message) {
        flaws.add(new Flaw(field, message));
    }
}
