package io.foyer.platform.payment;

/** What can go wrong with a call. */
public enum FaultKind {
    /**
     * The effect happens; the connection breaks in the middle of the answer. In the middle, since
     * the JDK's client silently sends a request again when it gets no byte of an answer.
     */
    DROP_RESPONSE,
    /** The call waits first; meanwhile its idempotency key is in use. */
    DELAY,
    /** 429 without effect; not saved under the idempotency key. */
    TOO_MANY_REQUESTS,
    /** 400 without effect; saved under the idempotency key. No repetition would help. */
    INVALID_REQUEST,
    /** 500 without effect; saved under the idempotency key. */
    SERVER_ERROR,
    /** 500 although the effect happened; saved under the idempotency key. */
    SERVER_ERROR_AFTER_EFFECT,
    /**
     * The connection is closed without effect and without a byte of an answer. The JDK's client
     * tries such a request a second time by itself.
     */
    REFUSE,
    /** The effect happens; the answer is held back, and then the connection breaks. */
    HANG,
    /** A confirmation leads to {@code processing} first; the bank's answer comes later. */
    SETTLE_LATE
}
