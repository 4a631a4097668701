package io.foyer.availability.seatmap;

/** Redis, or booking-service where a map had to be loaded, did not answer. */
public final class MapUnreachableException extends RuntimeException {

    public MapUnreachableException(String message) {
        super(message);
    }

    public MapUnreachableException(Throwable cause) {
        super("The live map cannot be reached", cause);
    }
}
