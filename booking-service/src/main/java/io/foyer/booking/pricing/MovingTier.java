package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale.Movement;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/**
 * A tier whose price follows demand.
 *
 * @param price what it costs now
 * @param movement where it may move, and by which rules
 */
record MovingTier(
        UUID id,
        Money base,
        Money price,
        Money serviceFee,
        BigDecimal taxPercent,
        Movement movement,
        Pace pace) {

    /** What a ticket costs at this price, its parts and the whole. */
    SeatPrice at(Money otherPrice) {
        return SeatPrice.of(id, otherPrice, serviceFee, taxPercent);
    }

    boolean mayMove() {
        return pace.allows(1, coolDown()) || pace.allows(-1, coolDown());
    }

    Duration coolDown() {
        return Duration.ofSeconds(movement.demand().coolDownSeconds());
    }

    Money bounded(Money wanted) {
        return bounded(wanted, movement);
    }

    /** The price, or the bound that it would break. */
    static Money bounded(Money wanted, Movement within) {
        return new Money(
                Math.clamp(wanted.amount(), within.floor().amount(), within.ceiling().amount()),
                wanted.currency());
    }
}
