package io.foyer.queue.secret;

/** What a signed text is for. One that was signed for something else does not verify. */
public enum Purpose {
    TICKET,
    CHALLENGE
}
