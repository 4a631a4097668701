package io.foyer.queue.place;

/** What came of asking for a place. */
public sealed interface JoinOutcome {

    /** At the end of the line, or in the draw. */
    record Joined(Place place) implements JoinOutcome {}

    /** The account has a place already, and this is it. */
    record AlreadyThere(Place place) implements JoinOutcome {}

    /** No waiting room is on. */
    record RoomOff() implements JoinOutcome {}
}
