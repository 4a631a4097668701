package io.foyer.availability.live;

/** This instance looks after as many showtimes as it may. */
public final class TooManyMapsException extends RuntimeException {

    TooManyMapsException() {
        super("No more maps can be watched here");
    }
}
