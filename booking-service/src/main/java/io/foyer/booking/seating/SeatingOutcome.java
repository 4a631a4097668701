package io.foyer.booking.seating;

import io.foyer.booking.hold.StandingPlaces;
import java.util.List;
import java.util.UUID;

/** What the rules say to a choice of seats. */
public sealed interface SeatingOutcome {

    /** The same with these seats, if what there is of it is allowed. */
    default SeatingOutcome beside(List<Integer> seats) {
        return this instanceof Allowed(_, var standing) ? new Allowed(seats, standing) : this;
    }

    /** The same with these places to stand, if what there is of it is allowed. */
    default SeatingOutcome with(List<StandingPlaces> places) {
        return this instanceof Allowed(var seats, _) ? new Allowed(seats, places) : this;
    }

    /**
     * The choice keeps every rule.
     *
     * @param ordinals its seats, sorted
     * @param standing how many places to stand it has, each section once
     */
    record Allowed(List<Integer> ordinals, List<StandingPlaces> standing)
            implements SeatingOutcome {

        public Allowed {
            ordinals = List.copyOf(ordinals);
            standing = List.copyOf(standing);
        }

        /** Nothing but seats. */
        public Allowed(List<Integer> ordinals) {
            this(ordinals, List.of());
        }
    }

    /** No seats are free that fit what the house was asked to choose. */
    record NothingFits() implements SeatingOutcome {}

    /** It cannot be found out just now which seats are free. */
    record Unknown() implements SeatingOutcome {}

    /** The choice breaks {@code rule}; {@code seatIds} are the seats that break it. */
    record Refused(SeatRule rule, List<UUID> seatIds) implements SeatingOutcome {}
}
