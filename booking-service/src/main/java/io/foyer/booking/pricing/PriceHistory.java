package io.foyer.booking.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the prices of showtimes changed while they were sold here. */
public interface PriceHistory {

    /**
     * The newest first.
     *
     * @param before leaves out this entry and all that came after it
     */
    List<PriceChange> of(UUID showtimeId, long before, int most);

    /** How often a price of each showtime has changed; those without a change are left out. */
    Map<UUID, Long> counts(Collection<UUID> showtimeIds);
}
