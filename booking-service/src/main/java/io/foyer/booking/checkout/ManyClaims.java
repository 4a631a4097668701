package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.ClaimedSeats;
import io.foyer.booking.group.Columns;
import io.foyer.booking.hold.BuyerLock;
import io.foyer.booking.ticket.TicketOrder.Seat;
import io.foyer.common.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims on the seats of many bookings, one statement a method. Of locks on bookings and buyers it
 * takes those that are free at once and waits for none; it waits for seats alone, and these it
 * claims in one order over all showtimes. So nobody ever waits for it in a ring. Why a status is
 * written as it is: {@link SeatClaims}.
 */
@Repository
class ManyClaims {

    private static final String LOCK =
            """
            WITH locked AS MATERIALIZED (
                SELECT booking.id, booking.account_id, booking.showtime_id, booking.total, booking.currency
                  FROM unnest(:ids::uuid[], :accounts::uuid[], :paying::boolean[]) AS wish (id, account_id, paying)
                  JOIN booking ON booking.id = wish.id AND booking.account_id = wish.account_id
                 WHERE booking.status = 'HELD' AND booking.expires_at > clock_timestamp()
                   AND (wish.paying OR booking.total = 0)
                 ORDER BY booking.id
                   FOR UPDATE OF booking SKIP LOCKED),
            first AS MATERIALIZED (
                SELECT DISTINCT ON (account_id, showtime_id) locked.*, showtime.seats_per_buyer
                  FROM locked JOIN showtime_on_sale showtime ON showtime.id = locked.showtime_id
                 WHERE showtime.status = 'SCHEDULED'
                 ORDER BY account_id, showtime_id, locked.id),
            mine AS MATERIALIZED (
                SELECT * FROM first WHERE pg_try_advisory_xact_lock(%s))
            SELECT mine.*, line.ordinal, line.section, line.row_label, line.seat_label,
                   set_config('lock_timeout', :patience, true) AS patience
              FROM mine JOIN booking_line line ON line.booking_id = mine.id
             ORDER BY mine.id, line.ordinal
            """
                    .formatted(BuyerLock.KEY);

    private final JdbcClient jdbc;

    ManyClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks those bookings that can be claimed in the ordinary way, as far as is known before their
     * seats are looked at; of a buyer's bookings for one showtime the first.
     *
     * @param patience longest wait for a seat that another transaction is deciding on, from now on
     *     until this one ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<HeldBooking> lock(List<ClaimWish> wishes, Duration patience) {
        var columns = new Columns<>(wishes);
        var bookings = new ArrayList<HeldBooking>();
        jdbc.sql(LOCK)
                .param("ids", columns.of(ClaimWish::bookingId, UUID[]::new))
                .param("accounts", columns.of(ClaimWish::accountId, UUID[]::new))
                .param("paying", columns.of(ClaimWish::paying, Boolean[]::new))
                .param("patience", patience.toMillis() + "ms")
                .query(
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            var seat =
                                    new Seat(
                                            row.getInt("ordinal"),
                                            row.getString("section"),
                                            row.getString("row_label"),
                                            row.getString("seat_label"));
                            if (!bookings.isEmpty() && bookings.getLast().id().equals(id)) {
                                bookings.add(bookings.removeLast().with(seat));
                            } else {
                                bookings.add(
                                        new HeldBooking(
                                                id,
                                                row.getObject("account_id", UUID.class),
                                                row.getObject("showtime_id", UUID.class),
                                                new Money(
                                                        row.getLong("total"),
                                                        row.getString("currency")),
                                                row.getInt("seats_per_buyer"),
                                                List.of(seat)));
                            }
                        });
        return bookings;
    }

    /**
     * Claims the seats that nobody has, and moves those bookings on that got all of theirs: to
     * PAYING, or to CONFIRMED what costs nothing.
     *
     * @return all within their buyers' limits; those that did not get all must be {@linkplain
     *     #giveBack given back} before the commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Claim> claim(List<HeldBooking> bookings, Duration payWithin) {
        var each = new Columns<>(bookings);
        var seats = new Columns<>(bookings.stream().flatMap(ManyClaims::seats).toList());
        return jdbc.sql(
                        """
                        WITH claim AS MATERIALIZED (
                            SELECT buyer.*, nextval('fence_seq') AS fence,
                                   clock_timestamp() + make_interval(secs => :seconds) AS claim_until
                              FROM unnest(:ids::uuid[], :accounts::uuid[], :showtimes::uuid[], :limits::int[],
                                          :counts::int[], :free::boolean[])
                                   AS buyer (id, account_id, showtime_id, seats_per_buyer, seats, free)
                             WHERE buyer.seats + %s
                                   <= buyer.seats_per_buyer),
                        claimed AS (
                            INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                            SELECT claim.id, seat.ordinal, claim.showtime_id, claim.fence,
                                   CASE WHEN claim.free THEN 'CONFIRMED' ELSE 'PAYING' END
                              FROM claim JOIN unnest(:bookings::uuid[], :ordinals::int[]) AS seat (booking_id, ordinal)
                                ON seat.booking_id = claim.id
                             ORDER BY claim.showtime_id, seat.ordinal
                                ON CONFLICT DO NOTHING
                            RETURNING booking_id),
                        got AS (
                            SELECT booking_id, count(*) AS seats FROM claimed GROUP BY booking_id),
                        moved AS (
                            UPDATE booking
                               SET status = CASE WHEN claim.free THEN 'CONFIRMED' ELSE 'PAYING' END,
                                   confirmed_at = CASE WHEN claim.free THEN clock_timestamp() END,
                                   fence = claim.fence, claim_until = claim.claim_until, version = version + 1
                              FROM claim JOIN got ON got.booking_id = claim.id AND got.seats = claim.seats
                             WHERE booking.id = claim.id AND booking.status = 'HELD'
                            RETURNING booking.id)
                        SELECT claim.id AS booking_id, claim.showtime_id, claim.fence, claim.claim_until,
                               moved.id IS NOT NULL AS complete
                          FROM claim LEFT JOIN moved ON moved.id = claim.id
                        """
                                .formatted(ClaimedSeats.OF_BUYER))
                .param("seconds", payWithin.toMillis() / 1000.0)
                .param("ids", each.of(HeldBooking::id, UUID[]::new))
                .param("accounts", each.of(HeldBooking::accountId, UUID[]::new))
                .param("showtimes", each.of(HeldBooking::showtimeId, UUID[]::new))
                .param("limits", each.of(HeldBooking::seatsPerBuyer, Integer[]::new))
                .param("counts", each.of(booking -> booking.seats().size(), Integer[]::new))
                .param("free", each.of(HeldBooking::isFree, Boolean[]::new))
                .param("bookings", seats.of(OneSeat::bookingId, UUID[]::new))
                .param("ordinals", seats.of(OneSeat::ordinal, Integer[]::new))
                .query(
                        (row, _) ->
                                new Claim(
                                        row.getObject("booking_id", UUID.class),
                                        row.getObject("showtime_id", UUID.class),
                                        new Fence(
                                                row.getLong("fence"),
                                                row.getTimestamp("claim_until").toInstant()),
                                        row.getBoolean("complete")))
                .list();
    }

    /** Removes what was claimed under these fences a moment ago, as if it never had been. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(List<Claim> claims) {
        var columns = new Columns<>(claims);
        jdbc.sql(
                        """
                        DELETE FROM claimed_seat seat
                         USING unnest(:showtimes::uuid[], :ids::uuid[], :fences::bigint[])
                               AS lost (showtime_id, id, fence)
                         WHERE seat.showtime_id = ANY (:showtimes::uuid[]) AND seat.booking_id = ANY (:ids::uuid[])
                           AND seat.showtime_id = lost.showtime_id AND seat.booking_id = lost.id
                           AND seat.fence = lost.fence AND seat.status || '' IN ('PAYING', 'CONFIRMED')
                        """)
                .param("showtimes", columns.of(Claim::showtimeId, UUID[]::new))
                .param("ids", columns.of(Claim::bookingId, UUID[]::new))
                .param("fences", columns.of(claim -> claim.fence.number(), Long[]::new))
                .update();
    }

    private static Stream<OneSeat> seats(HeldBooking booking) {
        return booking.seats().stream().map(seat -> new OneSeat(booking.id(), seat.ordinal()));
    }

    /**
     * What a booking was given.
     *
     * @param complete whether that is all of its seats
     */
    record Claim(UUID bookingId, UUID showtimeId, Fence fence, boolean complete) {}

    private record OneSeat(UUID bookingId, int ordinal) {}
}
