package io.foyer.search.changestream;

/** Something the stream needs is not there yet, which is usual while a platform starts. */
class NotFitYet extends RuntimeException {

    NotFitYet(String what) {
        super(what);
    }
}
