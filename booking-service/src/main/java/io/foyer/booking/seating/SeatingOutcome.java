package io.foyer.booking.seating;

import java.util.List;
import java.util.UUID;

/** What the rules say to a choice of seats. */
public sealed interface SeatingOutcome {

    /** The choice keeps every rule; these are its seats, sorted. */
    record Allowed(List<Integer> ordinals) implements SeatingOutcome {}

    /** The choice breaks {@code rule}; {@code seatIds} are the seats that break it. */
    record Refused(SeatRule rule, List<UUID> seatIds) implements SeatingOutcome {}
}
