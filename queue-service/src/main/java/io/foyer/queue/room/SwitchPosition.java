package io.foyer.queue.room;

/** What event-service says about the switch of a showtime's room. */
sealed interface SwitchPosition {

    record On(RoomSettings settings) implements SwitchPosition {}

    record Off() implements SwitchPosition {}

    /** Or none that is published. */
    record NoShowtime() implements SwitchPosition {}
}
