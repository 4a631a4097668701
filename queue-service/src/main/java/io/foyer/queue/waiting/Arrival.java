package io.foyer.queue.waiting;

import io.foyer.queue.proof.Challenge;

/** What came of asking for a place. */
public sealed interface Arrival {

    /**
     * @param isNew whether the place was made just now
     */
    record InLine(PlaceView place, boolean isNew) implements Arrival {}

    /** No waiting room is on: there is nothing to wait for. */
    record RoomOff() implements Arrival {}

    /** The room is being emptied. */
    record NobodyNew() implements Arrival {}

    /** First show that a person asks. */
    record ProofRequired(Challenge challenge) implements Arrival {}
}
