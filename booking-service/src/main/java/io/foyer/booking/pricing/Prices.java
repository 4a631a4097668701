package io.foyer.booking.pricing;

import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.List;
import java.util.Map;

/** What seats cost now. */
public interface Prices {

    /** The present price of each of these seats; a seat that is not for sale is left out. */
    Map<Integer, SeatPrice> of(ShowtimeOnSale showtime, List<Integer> ordinals);
}
