package io.foyer.booking.checkout;

import io.foyer.booking.group.Columns;
import io.foyer.booking.ticket.TicketOrder.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many claimed bookings and their seats on the way to being bought, one statement a method. Why a
 * status is written as it is: {@link SeatClaims}.
 */
@Repository
class ManyConfirmations {

    private final JdbcClient jdbc;

    ManyConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks those that nobody else has locked or is closing; waits for none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClaimedBooking> lock(Collection<UUID> ids) {
        var bookings = new ArrayList<ClaimedBooking>();
        jdbc.sql(
                        """
                        WITH locked AS MATERIALIZED (
                            SELECT id, account_id, showtime_id, fence, status FROM booking
                             WHERE id = ANY (?) AND status IN ('PAYING', 'CONFIRMED') AND closing_as IS NULL
                             ORDER BY id
                               FOR UPDATE SKIP LOCKED)
                        SELECT locked.*, line.ordinal, line.section, line.row_label, line.seat_label
                          FROM locked JOIN booking_line line ON line.booking_id = locked.id
                         ORDER BY locked.id, line.ordinal
                        """)
                .param(ids.toArray(UUID[]::new))
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
                                        new ClaimedBooking(
                                                id,
                                                row.getObject("account_id", UUID.class),
                                                row.getObject("showtime_id", UUID.class),
                                                row.getLong("fence"),
                                                row.getString("status").equals("CONFIRMED"),
                                                List.of(seat)));
                            }
                        });
        return bookings;
    }

    /**
     * Their seats are sold, and they are bought.
     *
     * @return those that had all of their seats; when some are missing the transaction must not
     *     commit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> confirm(List<ClaimedBooking> bookings) {
        var each = new Columns<>(bookings);
        return jdbc.sql(
                        """
                        WITH claim AS (
                            SELECT * FROM unnest(:ids::uuid[], :showtimes::uuid[], :fences::bigint[], :counts::int[])
                                          AS claim (id, showtime_id, fence, seats)),
                        sold AS (
                            UPDATE claimed_seat seat SET status = 'CONFIRMED'
                              FROM claim
                             WHERE seat.showtime_id = ANY (:showtimes::uuid[]) AND seat.booking_id = ANY (:ids::uuid[])
                               AND seat.showtime_id = claim.showtime_id AND seat.booking_id = claim.id
                               AND seat.fence = claim.fence AND seat.status || '' = 'PAYING'
                            RETURNING seat.booking_id),
                        bought AS (
                            UPDATE booking
                               SET status = 'CONFIRMED', confirmed_at = clock_timestamp(), version = version + 1
                              FROM claim
                             WHERE booking.id = claim.id AND booking.fence = claim.fence
                               AND booking.status = 'PAYING'
                            RETURNING booking.id)
                        SELECT claim.id
                          FROM claim JOIN bought ON bought.id = claim.id
                         WHERE claim.seats = (SELECT count(*) FROM sold WHERE sold.booking_id = claim.id)
                        """)
                .param("ids", each.of(ClaimedBooking::id, UUID[]::new))
                .param("showtimes", each.of(ClaimedBooking::showtimeId, UUID[]::new))
                .param("fences", each.of(ClaimedBooking::fence, Long[]::new))
                .param("counts", each.of(one -> one.seats().size(), Integer[]::new))
                .query(UUID.class)
                .list();
    }
}
