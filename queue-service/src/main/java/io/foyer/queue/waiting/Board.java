package io.foyer.queue.waiting;

import io.foyer.queue.admission.Outlook;
import io.foyer.queue.admission.TurnNews;
import io.foyer.queue.place.Draw;
import io.foyer.queue.place.Gone;
import io.foyer.queue.place.LineLength;
import io.foyer.queue.room.WaitingRoom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What everybody in a line may read: the same for all of them. */
sealed interface Board {

    /**
     * @param draw from which everybody's number follows, once the room is open
     * @param outlook what all of them may expect
     * @param gone who has left the line, at whichever instance
     * @param turns whose turns were given, or have ended
     */
    record On(
            WaitingRoom room,
            LineLength length,
            Draw draw,
            Outlook outlook,
            Gone gone,
            TurnNews turns)
            implements Board {

        long waiting() {
            return Math.max(0, length.lastNumber() - room.servingNumber());
        }

        /**
         * Whether an arrival can only be waiting: it is of this line, was not reached, and has not
         * left.
         *
         * @param number by the draw; absent until then
         */
        boolean provesWaiting(int epoch, long arrival, @Nullable Long number) {
            return epoch == room.epoch()
                    && !gone.contains(arrival)
                    && (!room.isOpen() || number != null && number > room.servingNumber());
        }

        /**
         * Whether nothing has happened to somebody who was inside, or passed over, since the place
         * was read after that look.
         */
        boolean provesUnchanged(int epoch, long arrival, UUID placeId, long look) {
            return epoch == room.epoch() && !gone.contains(arrival) && turns.isNone(placeId, look);
        }
    }

    /** No waiting room is on. */
    record Off() implements Board {}
}
