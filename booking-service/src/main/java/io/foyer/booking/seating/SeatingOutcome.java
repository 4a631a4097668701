package io.foyer.booking.seating;

import java.util.List;
import java.util.UUID;

/** What the rules say to a choice of seats. */
public sealed interface SeatingOutcome {

    /** The choice keeps every rule; these are its seats, sorted. */
    record Allowed(List<Integer> ordinals) implements SeatingOutcome {}

    /** No seats are free that fit what the house was asked to choose. */
    record NothingFits() implements SeatingOutcome {}

    /** It cannot be found out just now which seats are free. */
    record Unknown() implements SeatingOutcome {}

    /** The choice breaks {@code rule}; {@code seatIds} are the seats that break it. */
    record Refused(SeatRule rule, List<UUID> seatIds) implements SeatingOutcome {}
}
