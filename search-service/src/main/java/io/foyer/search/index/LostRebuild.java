package io.foyer.search.index;

/** Another instance has taken up the rebuild in the meantime. */
class LostRebuild extends RuntimeException {

    LostRebuild() {
        super("another instance goes on with the rebuild");
    }
}
