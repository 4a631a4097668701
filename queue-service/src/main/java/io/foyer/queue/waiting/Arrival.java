package io.foyer.queue.waiting;

/** What came of asking for a place. */
public sealed interface Arrival {

    /**
     * @param isNew whether the place was made just now
     */
    record InLine(PlaceView place, boolean isNew) implements Arrival {}

    /** No waiting room is on: there is nothing to wait for. */
    record RoomOff() implements Arrival {}
}
