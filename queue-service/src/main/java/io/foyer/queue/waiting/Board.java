package io.foyer.queue.waiting;

import io.foyer.queue.place.LineLength;
import io.foyer.queue.room.WaitingRoom;
import java.util.OptionalDouble;

/** What everybody in a line may read: the same for all of them. */
sealed interface Board {

    /**
     * @param outflow people let in per second, as measured; absent while unknown
     */
    record On(WaitingRoom room, LineLength length, OptionalDouble outflow) implements Board {

        long waiting() {
            return room.isOpen()
                    ? Math.max(0, length.lastNumber() - room.servingNumber())
                    : length.beforeDraw();
        }
    }

    /** No waiting room is on. */
    record Off() implements Board {}
}
