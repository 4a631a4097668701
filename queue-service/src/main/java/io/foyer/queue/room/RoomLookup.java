package io.foyer.queue.room;

/** What there is at a showtime. */
public sealed interface RoomLookup {

    /** A room that is on, or was. */
    record Found(WaitingRoom room) implements RoomLookup {}

    /** The showtime never had a room. */
    record NoRoom() implements RoomLookup {}

    record NoShowtime() implements RoomLookup {}
}
