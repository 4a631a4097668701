package io.foyer.booking.pricing;

import io.foyer.booking.inventory.ShowtimeOnSale;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What seats cost now. */
public interface Prices {

    /** The present price of each of these seats; a seat that is not for sale is left out. */
    Map<Integer, SeatPrice> of(ShowtimeOnSale showtime, List<Integer> ordinals);

    /** What a seat of each tier costs that is valid now, or at another time, by the tier's id. */
    Map<UUID, SeatPrice> byTier(ShowtimeOnSale showtime);
}
