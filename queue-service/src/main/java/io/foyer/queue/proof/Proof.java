package io.foyer.queue.proof;

/** What somebody shows, as it came: nothing of it is trusted. */
public sealed interface Proof {

    /** An answer to {@link Challenge.Work}. */
    record Solution(String nonce, String solution) implements Proof {}

    /** An answer to {@link Challenge.Provider}. */
    record Response(String response) implements Proof {}
}
