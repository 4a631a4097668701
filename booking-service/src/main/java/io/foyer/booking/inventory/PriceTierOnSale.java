package io.foyer.booking.inventory;

import io.foyer.common.money.Money;
import java.math.BigDecimal;
import java.util.UUID;

/** A price tier of a showtime as event-service states it. */
public record PriceTierOnSale(
        UUID id, String name, Money price, Money serviceFee, BigDecimal taxPercent) {}
