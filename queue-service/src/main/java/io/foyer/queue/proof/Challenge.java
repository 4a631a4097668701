package io.foyer.queue.proof;

import java.time.Instant;

/** What somebody is asked who has to show that a person asks. */
public sealed interface Challenge {

    /** What a client tells the kinds apart by. */
    enum Kind {
        WORK,
        PROVIDER
    }

    /**
     * To find a text with which SHA-256(nonce || text) begins with so many zero bits.
     *
     * @param expiresAt until when it has to be shown
     */
    record Work(Kind kind, String nonce, int bits, Instant expiresAt) implements Challenge {

        Work(String nonce, int bits, Instant expiresAt) {
            this(Kind.WORK, nonce, bits, expiresAt);
        }
    }

    /** To satisfy the provider's script, which gives a text to be sent. */
    record Provider(Kind kind, String siteKey) implements Challenge {

        Provider(String siteKey) {
            this(Kind.PROVIDER, siteKey);
        }
    }
}
