package io.foyer.booking.hold;

import java.time.Instant;
import java.util.List;

/** What became of a wish to hold seats. */
public sealed interface HoldOutcome {

    /** All seats are held until {@code expiresAt}. A repeated request gets the first one's time. */
    record Held(Instant expiresAt) implements HoldOutcome {}

    /** None is held; these of them are somebody else's. */
    record Taken(List<Integer> ordinals) implements HoldOutcome {}

    /** None is held; the buyer holds {@code held} seats already, and may hold no more of them. */
    record LimitReached(int held) implements HoldOutcome {}

    /** Nothing is known: the store of holds does not answer. */
    record Unavailable() implements HoldOutcome {}
}
