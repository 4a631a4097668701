package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats.ClaimedSeat;
import io.foyer.booking.inventory.SeatLayout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A difference between a showtime's map and what Postgres says. */
sealed interface MapFlaw {

    /** The seat is sold and not shown so. */
    record NotSold(int ordinal, UUID bookingId) implements MapFlaw {}

    /** The seat is being paid for and shown as free. */
    record NotKept(int ordinal, UUID bookingId) implements MapFlaw {}

    /**
     * The seat is shown as held or sold, and nobody has a claim on it; a living hold is no flaw.
     */
    record NotClaimed(int ordinal) implements MapFlaw {}

    /** Other seats are for sale than the map knows. */
    record OtherLayout() implements MapFlaw {}

    static Set<MapFlaw> find(SeatLayout layout, List<ClaimedSeat> claims, SeatBits shown) {
        var byOrdinal = new HashMap<Integer, ClaimedSeat>();
        claims.forEach(claim -> byOrdinal.put(claim.ordinal(), claim));
        var flaws = new HashSet<MapFlaw>();
        for (var seat : layout.seats()) {
            note(flaws, seat.ordinal(), seat.isForSale(), byOrdinal, shown);
        }
        for (var section : layout.standing()) {
            section.ordinals()
                    .forEach(place -> note(flaws, place, section.isForSale(), byOrdinal, shown));
        }
        return flaws;
    }

    private static void note(
            Set<MapFlaw> flaws,
            int ordinal,
            boolean forSale,
            Map<Integer, ClaimedSeat> claims,
            SeatBits shown) {
        var flaw = compare(ordinal, forSale, claims.get(ordinal), shown.state(ordinal));
        if (flaw != null) {
            flaws.add(flaw);
        }
    }

    private static @Nullable MapFlaw compare(
            int ordinal, boolean forSale, @Nullable ClaimedSeat claim, int shown) {
        if (claim != null) {
            if (claim.sold()) {
                return shown == SeatBits.SOLD ? null : new NotSold(ordinal, claim.bookingId());
            }
            return shown == SeatBits.FREE ? new NotKept(ordinal, claim.bookingId()) : null;
        }
        if (shown == (forSale ? SeatBits.NOT_FOR_SALE : SeatBits.FREE)) {
            return new OtherLayout();
        }
        return shown == SeatBits.HELD || shown == SeatBits.SOLD ? new NotClaimed(ordinal) : null;
    }
}
