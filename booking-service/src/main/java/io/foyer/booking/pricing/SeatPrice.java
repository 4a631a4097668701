package io.foyer.booking.pricing;

import io.foyer.booking.inventory.PriceTierOnSale;
import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one seat costs, the parts and the whole: tax applies to price and fee, rounded half-up per
 * ticket.
 */
public record SeatPrice(UUID priceTierId, Money price, Money serviceFee, Money tax, Money total) {

    public static SeatPrice of(
            UUID priceTierId, Money price, Money serviceFee, BigDecimal taxPercent) {
        var net = price.plus(serviceFee);
        var tax = net.percent(taxPercent);
        return new SeatPrice(priceTierId, price, serviceFee, tax, net.plus(tax));
    }

    /** What a ticket of a tier costs, were this its price. */
    static SeatPrice of(PriceTierOnSale tier, Money price) {
        return of(tier.id(), price, tier.serviceFee(), tier.taxPercent());
    }
}
