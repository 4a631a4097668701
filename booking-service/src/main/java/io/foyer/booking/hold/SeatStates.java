package io.foyer.booking.hold;

import io.foyer.booking.inventory.ShowtimeOnSale;

/** Who has which seats, as far as that is known here. */
public interface SeatStates {

    /**
     * One bit for each seat, by ordinal, set where somebody holds or has bought it. One small read,
     * however many seats there are; where the live map cannot be read, the claims are.
     *
     * @throws RuntimeException when those cannot be read either
     */
    long[] taken(ShowtimeOnSale showtime);
}
