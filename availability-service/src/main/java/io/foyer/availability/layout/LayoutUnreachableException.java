package io.foyer.availability.layout;

/** The layout is not known here, and event-service did not give it. */
public final class LayoutUnreachableException extends RuntimeException {

    LayoutUnreachableException(Throwable cause) {
        super("event-service gave no seat map", cause);
    }
}
