package io.foyer.queue.room;

import java.util.UUID;

/** Has a room follow event-service's switch at once, as the message about it would. */
public final class SwitchMirror {

    private SwitchMirror() {}

    public static void follow(WaitingRooms rooms, UUID showtimeId) {
        rooms.mirror(showtimeId);
    }
}
