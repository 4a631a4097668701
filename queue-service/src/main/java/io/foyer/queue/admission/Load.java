package io.foyer.queue.admission;

/** What is known of how booking-service bears those who are inside. */
enum Load {
    TOO_MUCH,
    BEARABLE,
    /** Nothing was heard lately that would allow to let in more. */
    UNKNOWN
}
