package io.foyer.queue.waiting;

import io.foyer.queue.admission.Outlook;
import io.foyer.queue.place.Draw;
import io.foyer.queue.place.LineLength;
import io.foyer.queue.room.WaitingRoom;

/** What everybody in a line may read: the same for all of them. */
sealed interface Board {

    /**
     * @param draw from which everybody's number follows, once the room is open
     * @param outlook what all of them may expect
     */
    record On(WaitingRoom room, LineLength length, Draw draw, Outlook outlook) implements Board {

        long waiting() {
            return Math.max(0, length.lastNumber() - room.servingNumber());
        }

        /** Whether an arrival of this line has not been reached, so that it can only be waiting. */
        boolean isUnreached(int epoch, long arrival) {
            return epoch == room.epoch()
                    && (!room.isOpen() || draw.numberOf(arrival) > room.servingNumber());
        }
    }

    /** No waiting room is on. */
    record Off() implements Board {}
}
