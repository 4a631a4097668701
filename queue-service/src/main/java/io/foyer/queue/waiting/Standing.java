package io.foyer.queue.waiting;

import io.foyer.queue.admission.Admission;
import io.foyer.queue.place.Place;
import io.foyer.queue.place.PlaceState;
import io.foyer.queue.place.Ticket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was read.
 *
 * @param admission present while the place is inside
 * @param readAt when it was read
 * @param look after which look at turns it was read
 */
record Standing(Place place, @Nullable Admission admission, Instant readAt, long look) {

    /** After no look: nothing was noticed by then. */
    static final long NO_LOOK = 0;

    /** As the owner's ticket tells it, which is true as long as the board says so. */
    static Standing of(Ticket ticket, Instant now) {
        return new Standing(
                new Place(
                        ticket.placeId(),
                        ticket.showtimeId(),
                        ticket.accountId(),
                        ticket.epoch(),
                        ticket.arrival(),
                        null,
                        PlaceState.WAITING,
                        null),
                null,
                now,
                NO_LOOK);
    }

    /** Whether the board alone proves that nothing has happened to the place since. */
    boolean isStillTrueBy(Board board) {
        return switch (place.state()) {
            case DONE, LAPSED, LEFT -> true;
            case ADMITTED -> isUnchangedBy(board);
            case WAITING, PRE_QUEUE ->
                    place.passedAt() == null
                            ? board instanceof Board.On on
                                    && on.provesWaiting(
                                            place.epoch(), place.arrival(), numberBy(board))
                            : isUnchangedBy(board);
        };
    }

    private boolean isUnchangedBy(Board board) {
        return board instanceof Board.On on
                && on.provesUnchanged(place.epoch(), place.arrival(), place.id(), look);
    }

    /** Whether its turn is over by the clock: then it is about to end. */
    boolean isOverAt(Instant now) {
        return admission != null && !admission.expiresAt().isAfter(now);
    }

    /** What it is by now: the opening changes it without touching it. */
    PlaceState stateBy(Board board) {
        return switch (place.state()) {
            case ADMITTED, DONE, LAPSED, LEFT -> place.state();
            case WAITING, PRE_QUEUE ->
                    numberBy(board) == null ? PlaceState.PRE_QUEUE : PlaceState.WAITING;
        };
    }

    /**
     * The same with its number, if there is one by now: to be worked out once and not by each of
     * those who ask for it, since it takes some microseconds.
     */
    Standing numberedBy(Board board) {
        var number = numberBy(board);
        return number == null || place.number() != null
                ? this
                : new Standing(place.numbered(number), admission, readAt, look);
    }

    /** Absent until the draw. */
    @Nullable Long numberBy(Board board) {
        return place.number() == null
                        && board instanceof Board.On on
                        && on.room().isOpen()
                        && on.room().epoch() == place.epoch()
                ? (Long) on.draw().numberOf(place.arrival())
                : place.number();
    }

    boolean isInside() {
        return place.state() == PlaceState.ADMITTED;
    }

    boolean isOf(UUID showtimeId, UUID accountId) {
        return place.showtimeId().equals(showtimeId) && place.accountId().equals(accountId);
    }
}
