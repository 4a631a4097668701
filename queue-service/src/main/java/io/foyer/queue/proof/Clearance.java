package io.foyer.queue.proof;

import java.time.Instant;
import java.util.UUID;

/** Whether somebody may have a new place, as far as proof of humanity goes. */
public sealed interface Clearance {

    /** No proof is asked for. */
    record NotAsked() implements Clearance {}

    /** A good proof, unless it was spent before ({@link SpentProofs}). */
    record Shown(UUID proofId, Instant expiresAt) implements Clearance {}

    /** A good proof, of which the one who judged it sees to it that it is good once. */
    record Vouched() implements Clearance {}

    /** A proof is asked for, and none that is good was shown. */
    record Missing() implements Clearance {}

    /** Whether a place may be given, if the proof has not been spent. */
    default boolean allows() {
        return !(this instanceof Missing);
    }
}
