package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tier as it is taken over from event-service.
 *
 * @param terms what event-service says of it
 * @param price what it costs here from now on
 * @param before how it stood here; absent when it is new
 */
record TakenTier(PriceTierOnSale terms, SeatPrice price, @Nullable KnownTier before) {

    /**
     * Once demand moves a price, this service owns it: what event-service says of it may be older
     * than our last step. It stays, within the new bounds, unless the organizer asks for another
     * base or does without rules. event-service decides an edit by the same words.
     */
    static TakenTier of(PriceTierOnSale terms, @Nullable KnownTier before) {
        var movement = terms.movement();
        if (movement == null) {
            return new TakenTier(terms, SeatPrice.of(terms, terms.price()), before);
        }
        var price =
                before != null && before.moves() && before.base().equals(terms.base())
                        ? before.price().price()
                        : terms.price();
        return new TakenTier(
                terms, SeatPrice.of(terms, MovingTier.bounded(price, movement)), before);
    }

    /** Whether buyers met another price until now; a change of currency has no from and to. */
    boolean isEdited() {
        return before != null
                && !before.price().price().equals(price.price())
                && before.base().currency().equals(terms.base().currency());
    }

    /** Whether a ticket costs something else than it did, for its price, its fee or its tax. */
    boolean costsSomethingElse() {
        return before != null && !before.price().total().equals(price.total());
    }

    /** Whether event-service shows a price that demand has moved since. */
    boolean isAheadOfCatalogue() {
        return terms.movement() != null && !price.price().equals(terms.price());
    }

    @Nullable OffsetDateTime changedAt() {
        return before == null ? null : before.changedAt();
    }

    long lastStep() {
        return before == null || isEdited() ? 0 : before.lastStep();
    }

    Optional<PriceTierOnSale.Movement> movement() {
        return Optional.ofNullable(terms.movement());
    }
}
