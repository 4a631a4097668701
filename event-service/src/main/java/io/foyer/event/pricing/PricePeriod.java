package io.foyer.event.pricing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which no tier begins or ends to be valid.
 *
 * @param number from 0, in the order of time
 * @param startsAt absent for the first one
 * @param places how many seats and standing places that are for sale cost which tier; tiers that
 *     price none are left out
 */
record PricePeriod(int number, @Nullable Instant startsAt, Map<UUID, Integer> places) {

    PricePeriod {
        places = Map.copyOf(places);
    }

    boolean hasBegunAt(Instant now) {
        return startsAt == null || !now.isBefore(startsAt);
    }

    int total() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }
}
