package io.foyer.queue.room;

import io.foyer.common.money.Money;

/** The lowest and the highest price of a showtime, fee and tax included. */
public record PriceRange(Money from, Money to) {}
