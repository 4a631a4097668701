package io.foyer.queue.waiting.web;

import io.foyer.queue.waiting.PlaceView;

/** The entity tag of a place's document: the same as long as nothing in it has changed. */
final class PlaceTag {

    private PlaceTag() {}

    static String of(PlaceView place) {
        var estimate = place.estimate();
        var left = place.left();
        return "W/\""
                + place.state()
                + '-'
                + place.number()
                + '-'
                + place.ahead()
                + '-'
                + (estimate == null ? "" : estimate.seconds())
                + '-'
                + place.pollAfter()
                + '-'
                + (left == null ? "" : left.hashCode())
                + '-'
                + place.notice()
                + '"';
    }
}
