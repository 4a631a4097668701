package io.foyer.booking.pricing;

import java.util.List;
import java.util.UUID;

/** How the prices of showtimes changed while they were sold here. */
public interface PriceHistory {

    /**
     * The newest first.
     *
     * @param before leaves out this entry and all that came after it
     */
    List<PriceChange> of(UUID showtimeId, long before, int most);
}
