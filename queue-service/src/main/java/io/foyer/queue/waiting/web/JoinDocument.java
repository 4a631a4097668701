package io.foyer.queue.waiting.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.queue.proof.Proof;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a place.
 *
 * @param proof answers the challenge of an earlier refusal
 */
record JoinDocument(@Nullable Shown proof) {

    /** Either {@code nonce} and {@code solution}, or {@code response}. */
    record Shown(@Nullable String nonce, @Nullable String solution, @Nullable String response) {

        Proof proof() {
            if (nonce != null && solution != null && response == null) {
                return new Proof.Solution(nonce, solution);
            }
            if (response != null && nonce == null && solution == null) {
                return new Proof.Response(response);
            }
            throw new Problem(
                    ProblemType.VALIDATION_FAILED,
                    "A proof is a nonce with its solution, or a response.");
        }
    }

    static Optional<Proof> proofIn(@Nullable JoinDocument document) {
        return Optional.ofNullable(document).map(JoinDocument::proof).map(Shown::proof);
    }
}
