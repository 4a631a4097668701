package io.foyer.queue.room;

/** What the organizer has a room do while it is on. */
public enum RoomMode {
    RUNNING,
    /** Nobody is let in; everybody keeps the place. */
    PAUSED,
    /** Nobody new gets a place; those who have one are let in. */
    DRAINING
}
