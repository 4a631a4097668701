package io.foyer.queue.place;

import java.time.Duration;

/** What came of asking for a place. */
public sealed interface JoinOutcome {

    /** At the end of the line, in the draw, or where it was before it was lost. */
    record Joined(Place place) implements JoinOutcome {}

    /** The account has a place already, and this is it. */
    record AlreadyThere(Place place) implements JoinOutcome {}

    /** No waiting room is on. */
    record RoomOff() implements JoinOutcome {}

    /** The room is being emptied: nobody new gets a place. */
    record NobodyNew() implements JoinOutcome {}

    /** The account has taken and left so many places of this line that it has to wait. */
    record TooOften(Duration retryAfter) implements JoinOutcome {}

    /** A proof of humanity is asked for, and a good one was not shown. */
    record NotProven() implements JoinOutcome {}
}
