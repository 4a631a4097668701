package io.foyer.availability.seatmap;

import java.util.Map;
import java.util.UUID;

/** Hears what happens to a showtime. */
public interface MapListener {

    void changed(Delta delta);

    /**
     * @param totals what a ticket of these price tiers costs from now on, in minor units
     */
    void priced(Map<UUID, Long> totals);
}
