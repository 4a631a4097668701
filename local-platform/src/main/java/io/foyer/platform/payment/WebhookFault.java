package io.foyer.platform.payment;

/** What can go wrong with the delivery of an event. */
public enum WebhookFault {
    /** Delivered this many times more. */
    DUPLICATE,
    /** Delivered this many milliseconds late. */
    DELAY,
    /** Never delivered. */
    DROP,
    /** Kept until this many such events came together, then delivered in reverse order. */
    REORDER,
    /** One attempt is signed with a secret that is not the endpoint's. */
    WRONG_SECRET,
    /** One attempt carries a valid signature of this many seconds ago. */
    OLD_TIMESTAMP,
    /** One attempt claims to come from the other mode. */
    LIVEMODE_FLIP,
    /** One attempt is written in another version of the API. */
    OTHER_API_VERSION;

    /** Whether it is decided when an event is queued, rather than at each attempt. */
    boolean beforeQueueing() {
        return switch (this) {
            case DUPLICATE, DELAY, DROP, REORDER -> true;
            case WRONG_SECRET, OLD_TIMESTAMP, LIVEMODE_FLIP, OTHER_API_VERSION -> false;
        };
    }
}
