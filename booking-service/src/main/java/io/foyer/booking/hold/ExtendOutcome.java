package io.foyer.booking.hold;

import java.time.Instant;

/** What became of a wish to keep seats for longer. */
public sealed interface ExtendOutcome {

    /** All seats of the hold are held until then. */
    record Extended(Instant until) implements ExtendOutcome {}

    /** The hold is over, or has lost a seat; nothing was changed. */
    record Expired() implements ExtendOutcome {}

    /** The seats cannot be kept for longer than they are already. */
    record CapReached() implements ExtendOutcome {}

    /** Nothing is known: the store of holds does not answer. */
    record Unavailable() implements ExtendOutcome {}
}
