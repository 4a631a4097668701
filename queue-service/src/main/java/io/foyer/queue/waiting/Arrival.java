package io.foyer.queue.waiting;

import io.foyer.queue.proof.Challenge;
import java.time.Duration;

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

    /** This account has come and gone too often for now. */
    record TooOften(Duration retryAfter) implements Arrival {}

    /** First show that a person asks. */
    record ProofRequired(Challenge challenge) implements Arrival {}
}
