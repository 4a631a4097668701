package io.foyer.search.names;

/** The index of names cannot be reached, or does not take what is written to it just now. */
class NamesUnavailable extends RuntimeException {

    NamesUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    NamesUnavailable(String message) {
        super(message);
    }
}
