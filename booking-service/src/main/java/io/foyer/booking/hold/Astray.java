package io.foyer.booking.hold;

import io.foyer.booking.inventory.ClaimedSeats.ClaimedSeat;
import io.foyer.booking.inventory.SeatLayout;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place that the figures count otherwise than those do who have it.
 *
 * @param ordinal the place; -1 when the map as a whole is of another layout
 */
record Astray(Kind kind, int ordinal) {

    /** What is counted wrongly. */
    enum Kind {
        /** Other places are for sale than the map knows. */
        OFFERED,
        /** Held by a hold that lives, and shown as free. */
        HIDDEN,
        /** Being paid for and shown as free; or shown as held, and nobody has it. */
        HELD,
        /** Sold and not shown so; or shown so, and not sold. */
        SOLD
    }

    /**
     * Every place that is astray in what was read.
     *
     * @param living the places that live holds have
     */
    static Set<Astray> find(
            SeatLayout layout, List<ClaimedSeat> claims, BitSet living, SeatBits shown) {
        var astray = new HashSet<Astray>();
        MapFlaw.find(layout, claims, shown)
                .forEach(flaw -> of(flaw, living, shown).ifPresent(astray::add));
        var claimed = new BitSet();
        claims.forEach(claim -> claimed.set(claim.ordinal()));
        living.stream()
                .filter(place -> !claimed.get(place) && shown.state(place) == SeatBits.FREE)
                .forEach(place -> astray.add(new Astray(Kind.HIDDEN, place)));
        return astray;
    }

    private static Optional<Astray> of(MapFlaw flaw, BitSet living, SeatBits shown) {
        return switch (flaw) {
            case MapFlaw.NotSold(var place, _) -> Optional.of(new Astray(Kind.SOLD, place));
            case MapFlaw.NotKept(var place, _) -> Optional.of(new Astray(Kind.HELD, place));
            case MapFlaw.OtherLayout() -> Optional.of(new Astray(Kind.OFFERED, -1));
            case MapFlaw.NotClaimed(var place) -> unclaimed(place, living, shown);
        };
    }

    private static Optional<Astray> unclaimed(int place, BitSet living, SeatBits shown) {
        if (shown.state(place) == SeatBits.SOLD) {
            return Optional.of(new Astray(Kind.SOLD, place));
        }
        return living.get(place) ? Optional.empty() : Optional.of(new Astray(Kind.HELD, place));
    }
}
