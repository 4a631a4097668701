package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The price of some places at a showtime, for as long as it is valid.
 *
 * @param demand how the price follows demand; absent when it does not
 * @param lastUpdatedAt when anything of it was changed
 */
public record PriceTier(
        UUID id,
        String name,
        Places places,
        Amounts amounts,
        Validity validity,
        @Nullable DemandRules demand,
        Instant lastUpdatedAt) {

    public List<UUID> sectionIds() {
        return places.sectionIds();
    }

    /** What a ticket costs now, before fee and tax. */
    public Money current() {
        return amounts.current();
    }

    public Money serviceFee() {
        return amounts.serviceFee();
    }

    /** On price and fee together. */
    public BigDecimal taxPercent() {
        return amounts.taxPercent();
    }

    /** What a buyer pays for one ticket: price, fee, and tax on both, rounded half-up. */
    public Money total() {
        return amounts.total();
    }

    /**
     * What replaces it under the same name. A price that demand has moved stays where it is, within
     * the new bounds, unless its base is another one or there are no rules any more. What is equal
     * keeps the time of its last change.
     */
    PriceTier replacedBy(PriceTier wanted) {
        var moves = demand != null && wanted.demand != null;
        var stays = moves && amounts.base().equals(wanted.amounts.base());
        var next =
                new PriceTier(
                        id,
                        name,
                        wanted.places,
                        stays ? wanted.amounts.at(amounts.current()) : wanted.amounts,
                        wanted.validity,
                        wanted.demand,
                        lastUpdatedAt);
        return next.equals(this) ? this : next.updatedAt(wanted.lastUpdatedAt);
    }

    /** The same for other places and a later time, at its base price. */
    PriceTier copied(UUID newId, Places newPlaces, Duration later, Instant now) {
        return new PriceTier(
                newId,
                name,
                newPlaces,
                amounts.at(amounts.base()),
                validity.movedBy(later),
                demand,
                now);
    }

    /** The same at the price that demand makes of it, within its bounds. */
    PriceTier movedTo(Money price, Instant now) {
        return new PriceTier(id, name, places, amounts.at(price), validity, demand, now);
    }

    private PriceTier updatedAt(Instant time) {
        return new PriceTier(id, name, places, amounts, validity, demand, time);
    }
}
