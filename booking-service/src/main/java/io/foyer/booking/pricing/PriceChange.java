package io.foyer.booking.pricing;

import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the log of prices.
 *
 * @param id grows from one change of a showtime's prices to the next
 * @param from a ticket's price before, without fee and tax
 */
public record PriceChange(
        long id, UUID priceTierId, Money from, Money to, PriceReason reason, Instant at) {}
