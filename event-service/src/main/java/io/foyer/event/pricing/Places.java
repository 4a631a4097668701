package io.foyer.event.pricing;

import java.util.List;
import java.util.UUID;

/**
 * Where a tier applies. A painted seat's tier wins over that of its section while both are valid.
 *
 * @param sectionIds whole sections
 * @param seats painted seats, ascending and without touching each other
 */
public record Places(List<UUID> sectionIds, List<SeatRange> seats) {

    public Places {
        sectionIds = List.copyOf(sectionIds);
        seats = List.copyOf(seats);
    }

    boolean isEmpty() {
        return sectionIds.isEmpty() && seats.isEmpty();
    }
}
