package io.foyer.event.waitingroom;

/** What a room that is on does. */
public enum RoomMode {
    /** People join, and are let in. */
    RUNNING,
    /** People join and keep their places; nobody is let in. */
    PAUSED,
    /** Nobody new gets a place; those who have one are let in. */
    DRAINING
}
