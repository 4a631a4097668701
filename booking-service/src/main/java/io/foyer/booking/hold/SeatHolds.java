package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds on seats and the live map that shows them. Exclusive but lossy: it narrows the race for a
 * seat so that people see it fairly; who gets the seat is decided by the claim in Postgres.
 *
 * <p>Every change of a seat's state appends one delta to the showtime's live map in the same step.
 *
 * <p>None of these throws when the store of holds does not answer: {@link #hold} and {@link
 * #extend} say so, the others leave the map as it is, and it is mended from the claims when the
 * store is back.
 */
public interface SeatHolds {

    /**
     * Holds all seats or none. Repeating a request with the same hold id while the hold lasts gives
     * the same answer and never prolongs the hold.
     *
     * <p>A seat that the same buyer has kept for as long as may be, by one hold or by many with
     * hardly a pause, counts as taken for that buyer until the cool-down is over ({@link
     * HoldProperties}).
     */
    HoldOutcome hold(HoldRequest request);

    /**
     * Lets a hold last {@code byFromNow} from now on, however long it has lasted before. Its seats
     * are kept no longer than {@code cap} from when their buyer began to keep them, holding them
     * anew included; what is left of that is granted. Never shortens a hold.
     *
     * @param cap how long a buyer may keep a seat without paying for it
     */
    ExtendOutcome extend(UUID showtimeId, HoldId holdId, Duration byFromNow, Duration cap);

    /**
     * Gives back what this hold still has; seats that others hold meanwhile are left alone, and so
     * are seats that were {@linkplain #keep kept}.
     */
    void release(UUID showtimeId, HoldId holdId);

    /**
     * Shows what these holds of one showtime still have as free. Their end stands in Postgres
     * already, with all that they had there.
     */
    default void letGo(UUID showtimeId, List<HoldId> holdIds) {
        holdIds.forEach(holdId -> release(showtimeId, holdId));
    }

    /**
     * Keeps the map's seats as held although the hold's time is over, since they are being paid
     * for. The seats are known from the claim, which overrides whoever holds them.
     */
    void keep(UUID showtimeId, HoldId holdId, List<Integer> ordinals);

    /** Shows the seats as sold from now on; the hold is over. */
    void sell(UUID showtimeId, HoldId holdId, List<Integer> ordinals);

    /** The same for many bookings of one showtime, at most as many as are claimed together. */
    default void sell(UUID showtimeId, Map<HoldId, List<Integer>> ordinalsOfHolds) {
        ordinalsOfHolds.forEach((holdId, ordinals) -> sell(showtimeId, holdId, ordinals));
    }

    /** Shows seats that a claim gave back as free again, unless somebody else holds them. */
    void free(UUID showtimeId, HoldId holdId, List<Integer> ordinals);
}
