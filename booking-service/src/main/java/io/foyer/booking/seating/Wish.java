package io.foyer.booking.seating;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a buyer wants of one showtime: seats chosen by hand or the best available, and with them, or
 * instead, places to stand. All of it is held or nothing.
 *
 * @param seatIds chosen by hand; empty when none are
 * @param standing places by section; empty when none are wanted
 * @param accessible whether seats chosen by hand are for somebody who needs an accessible one
 */
public record Wish(
        List<UUID> seatIds,
        Optional<BestAvailableWish> bestAvailable,
        List<StandingWish> standing,
        boolean accessible) {

    public Wish {
        seatIds = List.copyOf(seatIds);
        standing = List.copyOf(standing);
    }

    public Wish(
            List<UUID> seatIds,
            Optional<BestAvailableWish> bestAvailable,
            List<StandingWish> standing) {
        this(seatIds, bestAvailable, standing, false);
    }

    /** How many seats and places it is for. */
    public int size() {
        return seatIds.size()
                + bestAvailable.map(BestAvailableWish::quantity).orElse(0)
                + standing.stream().mapToInt(StandingWish::quantity).sum();
    }

    /** Seats chosen by hand and nothing else. */
    public static Wish forSeats(List<UUID> seatIds) {
        return new Wish(seatIds, Optional.empty(), List.of());
    }
}
