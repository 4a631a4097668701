package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.ClaimedSeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats that a booking had claimed and given up, and gets back for money that came late. */
@Repository
class RetakenSeats {

    private final JdbcClient jdbc;

    RetakenSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether its buyer may have the booking's seats beside those they have bought or are paying
     * for. Holds only while {@linkplain SeatClaims#oneAtATime the buyer is locked}.
     */
    boolean areWithinLimit(Booking booking) {
        return jdbc.sql(
                        """
                        SELECT :seats + %s <= showtime.seats_per_buyer
                          FROM (VALUES (:account::uuid, :showtime::uuid)) AS buyer (account_id, showtime_id)
                          JOIN showtime_on_sale AS showtime ON showtime.id = buyer.showtime_id
                        """
                                .formatted(ClaimedSeats.OF_BUYER))
                .param("seats", booking.lines().size())
                .param("account", booking.accountId())
                .param("showtime", booking.showtimeId())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Claims released seats again, all of them or none, and none of a showtime that is not to come
     * any more, as it is called off, put off, withdrawn, over or under way; a hold in Postgres that
     * is over is in nobody's way. Whoever claims one of them in this moment makes it fail with a
     * {@link org.springframework.dao.DuplicateKeyException}; trying again then finds them taken.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean retake(Booking booking, Fence fence) {
        removeEndedHolds(booking);
        if (countFree(booking) != booking.lines().size()) {
            return false;
        }
        // One by one: nothing orders the rows of an UPDATE, and whoever claims the same seats
        // meanwhile takes them by their ordinals. Two orders would be a deadlock.
        booking.ordinals().stream().sorted().forEach(ordinal -> retake(booking, ordinal, fence));
        return true;
    }

    private int countFree(Booking booking) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM claimed_seat mine
                         WHERE showtime_id = :showtime AND booking_id = :booking
                           AND status = 'RELEASED'
                           AND NOT EXISTS (SELECT FROM showtime_on_sale
                                            WHERE id = :showtime
                                              AND (status <> 'SCHEDULED' OR starts_at <= clock_timestamp()))
                           AND NOT EXISTS (SELECT FROM claimed_seat live
                                            WHERE live.showtime_id = :showtime
                                              AND live.ordinal = mine.ordinal
                                              AND live.status IN ('HELD', 'PAYING', 'CONFIRMED'))
                        """)
                .param("showtime", booking.showtimeId())
                .param("booking", booking.id())
                .query(Integer.class)
                .single();
    }

    private void retake(Booking booking, int ordinal, Fence fence) {
        jdbc.sql(
                        """
                        UPDATE claimed_seat SET status = 'PAYING', fence = ?
                         WHERE showtime_id = ? AND booking_id = ? AND ordinal = ?
                           AND status = 'RELEASED'
                        """)
                .params(fence.number(), booking.showtimeId(), booking.id(), ordinal)
                .update();
    }

    private void removeEndedHolds(Booking booking) {
        jdbc.sql(
                        """
                        WITH ended AS MATERIALIZED (
                            SELECT held.booking_id, held.ordinal
                              FROM claimed_seat mine JOIN claimed_seat held USING (showtime_id, ordinal)
                             WHERE mine.showtime_id = :showtime
                               AND mine.booking_id = :booking AND mine.status = 'RELEASED'
                               AND held.status = 'HELD' AND held.held_until <= statement_timestamp()
                             ORDER BY ordinal
                               FOR UPDATE OF held)
                        DELETE FROM claimed_seat seat USING ended
                         WHERE seat.showtime_id = :showtime
                           AND seat.booking_id = ended.booking_id AND seat.ordinal = ended.ordinal
                        """)
                .param("showtime", booking.showtimeId())
                .param("booking", booking.id())
                .update();
    }
}
