package io.foyer.queue.waiting;

import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was read, with what its owner needs to go in.
 *
 * @param admissionToken present while the place is inside
 * @param turnEndsAt present with it
 * @param readAt when it was read
 */
record Standing(
        Place place,
        @Nullable String admissionToken,
        @Nullable Instant turnEndsAt,
        Instant readAt) {

    /** Whether the board alone proves that nothing has happened to the place since. */
    boolean isStillTrueBy(Board board) {
        return switch (place.state()) {
            case DONE, LAPSED, LEFT -> true;
            case ADMITTED -> false;
            case WAITING ->
                    board instanceof Board.On on
                            && Objects.requireNonNull(place.number()) > on.room().servingNumber();
            case PRE_QUEUE -> board instanceof Board.On on && !on.room().isOpen();
        };
    }

    boolean isInside() {
        return place.state() == PlaceState.ADMITTED;
    }
}
