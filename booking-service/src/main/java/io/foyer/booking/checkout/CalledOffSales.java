package io.foyer.booking.checkout;

import io.foyer.booking.checkout.EndedHolds.EndedHold;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what is still being bought at a showtime that is called off. */
@Component
public class CalledOffSales {

    private final JdbcClient jdbc;
    private final EndedHolds holds;
    private final CloseClaim claim;

    CalledOffSales(JdbcClient jdbc, EndedHolds holds, CloseClaim claim) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.claim = claim;
    }

    /** How many holds were ended. */
    @Transactional
    public int endHolds(UUID showtimeId, int most) {
        var ended =
                jdbc.sql(
                                """
                                UPDATE booking
                                   SET status = 'CANCELLED', closed_at = now(), version = version + 1
                                 WHERE id IN (SELECT id FROM booking
                                               WHERE showtime_id = ? AND status = 'HELD'
                                               ORDER BY expires_at
                                               LIMIT ?
                                                 FOR UPDATE SKIP LOCKED)
                                RETURNING id, showtime_id
                                """)
                        .params(showtimeId, most)
                        .query(EndedHold.class)
                        .list();
        holds.end(ended);
        return ended.size();
    }

    /** Bookings whose payment is under way, by their ids. */
    public List<UUID> underWay(UUID showtimeId, int most) {
        return jdbc.sql(
                        """
                        SELECT id FROM booking
                         WHERE showtime_id = ? AND status = 'PAYING'
                           AND (closing_until IS NULL OR closing_until <= now())
                         ORDER BY id LIMIT ?
                        """)
                .params(showtimeId, most)
                .query(UUID.class)
                .list();
    }

    /**
     * Has the provider end the payment, and then the booking. Money that was authorised is let go;
     * if it was collected already the booking is confirmed, to be undone like any other. Outside
     * transactions: it asks the provider.
     */
    public void endPayment(UUID bookingId) {
        claim.giveUp(bookingId);
    }

    /** Whether anything of the showtime is held, being paid for or bought; even if it is past. */
    public boolean isAnythingLeft(UUID showtimeId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM booking WHERE showtime_id = :showtime AND status = 'HELD')
                            OR EXISTS (SELECT FROM every_booking
                                        WHERE showtime_id = :showtime AND status IN ('PAYING', 'CONFIRMED'))
                        """)
                .param("showtime", showtimeId)
                .query(Boolean.class)
                .single();
    }
}
