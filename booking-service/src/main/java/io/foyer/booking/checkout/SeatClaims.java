package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.ClaimedSeats;
import io.foyer.booking.hold.BuyerLock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims on seats: here, and only here, it is decided who gets a seat, by the unique index {@code
 * one_live_claim}. Every change names the fence it belongs to and tells how many seats it changed.
 * Where a booking's seats are looked for, their status is hidden from the planner ({@code || ''}):
 * else that index, which knows no bookings, would look as good for finding them as their own, for
 * as long as the statistics say that nothing is sold, and all sold seats would be gone through. For
 * the same reason the keys of many bookings are named as arrays besides the join with them.
 */
@Repository
class SeatClaims {

    private final JdbcClient jdbc;

    SeatClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new fence, higher than any before, lasting from now by the database's clock. */
    Fence nextFence(Duration lasting) {
        return jdbc.sql(
                        """
                        SELECT nextval('fence_seq') AS number,
                               clock_timestamp() + make_interval(secs => ?) AS until
                        """)
                .param(lasting.toMillis() / 1000.0)
                .query(
                        (row, _) ->
                                new Fence(
                                        row.getLong("number"),
                                        row.getTimestamp("until").toInstant()))
                .single();
    }

    /** How many seats of the showtime the buyer has bought or is paying for. */
    int countOf(UUID accountId, UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT %s
                          FROM (SELECT ?::uuid AS account_id, ?::uuid AS showtime_id) AS buyer
                        """
                                .formatted(ClaimedSeats.OF_BUYER))
                .params(accountId, showtimeId)
                .query(Integer.class)
                .single();
    }

    /**
     * Lets a buyer claim seats of a showtime one booking at a time, until the transaction ends.
     * Otherwise two of them at once could each stay within the limit, and both together break it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneAtATime(UUID accountId, UUID showtimeId) {
        new BuyerLock(accountId, showtimeId).take(jdbc);
    }

    /**
     * Claims the seats that nobody else has, in the order of their ordinals, so that two buyers who
     * want each other's seats never wait for each other. Waits for claims that are being decided.
     * Seats that the booking holds in Postgres, and those of others whose hold there is over, have
     * a row already: these are turned into claims, after all that have none.
     *
     * @return those that were claimed; when some are missing the transaction must not commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Integer> claim(
            UUID bookingId, UUID showtimeId, List<Integer> ordinals, Fence fence) {
        var claimed = insert(bookingId, showtimeId, ordinals, fence);
        if (claimed.size() == ordinals.size()) {
            return claimed;
        }
        var rest = ordinals.stream().filter(ordinal -> !claimed.contains(ordinal)).toList();
        return Stream.of(claimed, turnHolds(bookingId, showtimeId, rest, fence))
                .flatMap(List::stream)
                .toList();
    }

    private List<Integer> insert(
            UUID bookingId, UUID showtimeId, List<Integer> ordinals, Fence fence) {
        return jdbc.sql(
                        """
                        INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                        SELECT :booking, ordinal, :showtime, :fence, 'PAYING'
                          FROM unnest(:ordinals::int[]) AS ordinal
                         ORDER BY ordinal
                            ON CONFLICT DO NOTHING
                        RETURNING ordinal
                        """)
                .param("booking", bookingId)
                .param("showtime", showtimeId)
                .param("fence", fence.number())
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .query(Integer.class)
                .list();
    }

    private List<Integer> turnHolds(
            UUID bookingId, UUID showtimeId, List<Integer> ordinals, Fence fence) {
        return jdbc.sql(
                        """
                        WITH held AS MATERIALIZED (
                            SELECT booking_id, ordinal FROM claimed_seat
                             WHERE showtime_id = :showtime AND ordinal = ANY (:ordinals::int[]) AND status = 'HELD'
                               AND (booking_id = :booking OR held_until <= statement_timestamp())
                             ORDER BY ordinal
                               FOR UPDATE)
                        UPDATE claimed_seat seat
                           SET booking_id = :booking, status = 'PAYING', fence = :fence, account_id = NULL,
                               held_until = CASE WHEN seat.booking_id = :booking THEN seat.held_until END
                          FROM held
                         WHERE seat.showtime_id = :showtime
                           AND seat.booking_id = held.booking_id AND seat.ordinal = held.ordinal
                        RETURNING seat.ordinal
                        """)
                .param("booking", bookingId)
                .param("showtime", showtimeId)
                .param("fence", fence.number())
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .query(Integer.class)
                .list();
    }

    /** Gives up what bookings hold in Postgres; they have claimed nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(List<UUID> bookingIds) {
        jdbc.sql(
                        """
                        WITH held AS MATERIALIZED (
                            SELECT showtime_id, booking_id, ordinal FROM claimed_seat
                             WHERE booking_id = ANY (?) AND status = 'HELD'
                             ORDER BY showtime_id, ordinal
                               FOR UPDATE)
                        DELETE FROM claimed_seat seat USING held
                         WHERE seat.showtime_id = held.showtime_id
                           AND seat.booking_id = held.booking_id AND seat.ordinal = held.ordinal
                        """)
                .param(bookingIds.toArray(UUID[]::new))
                .update();
    }

    /** The seats are sold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int confirm(Booking booking) {
        return change(booking, "CONFIRMED");
    }

    /** The seats are anybody's again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int release(Booking booking) {
        return change(booking, "RELEASED");
    }

    private int change(Booking booking, String status) {
        return jdbc.sql(
                        """
                        UPDATE claimed_seat SET status = ?
                         WHERE showtime_id = ? AND booking_id = ? AND fence = ?
                           AND status || '' = 'PAYING'
                        """)
                .params(status, booking.showtimeId(), booking.id(), booking.fence())
                .update();
    }
}
