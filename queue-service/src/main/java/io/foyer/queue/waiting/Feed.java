package io.foyer.queue.waiting;

/** What is pushed to somebody who waits. */
public enum Feed {
    /** The place's document, whenever anything in it changes. */
    PLACE,
    /**
     * The room's document, the same bytes for all, and the place's only when something happens to
     * that place: whoever knows the own number needs no more to see the line move.
     */
    BOARD;

    boolean isNews(PlaceView shown, PlaceView now) {
        return switch (this) {
            case PLACE -> !shown.equals(now);
            case BOARD -> !shown.standsAs(now);
        };
    }
}
