package io.foyer.booking.aftersale;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundStatus;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Showtimes that will not take place, and what became of each of their bookings. */
@Repository
class CallOffs {

    private final JdbcClient jdbc;

    CallOffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not known yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(UUID showtimeId, UUID eventId) {
        return jdbc.sql(
                                """
                                INSERT INTO showtime_called_off (showtime_id, event_id) VALUES (?, ?)
                                    ON CONFLICT (showtime_id) DO NOTHING
                                """)
                        .params(showtimeId, eventId)
                        .update()
                == 1;
    }

    /** Showtimes of which something may be left, those that were called off first before others. */
    List<UUID> unfinished(int most) {
        return jdbc.sql(
                        """
                        SELECT showtime_id FROM showtime_called_off
                         WHERE done_at IS NULL ORDER BY called_off_at LIMIT ?
                        """)
                .param(most)
                .query(UUID.class)
                .list();
    }

    /**
     * Notes bookings that were undone. A second note of one is a {@link
     * org.springframework.dao.DuplicateKeyException}, and undoes what came with it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID showtimeId, List<Undone> undone) {
        jdbc.sql(
                        """
                        INSERT INTO called_off_booking (showtime_id, booking_id, refund_id, amount, currency, refund)
                        SELECT :showtime, given.*, CASE WHEN given.refund_id IS NULL THEN 'NONE' ELSE 'PENDING' END
                          FROM unnest(:bookings::uuid[], :refunds::uuid[], :amounts::bigint[], :currencies::text[])
                               AS given (booking_id, refund_id, amount, currency)
                        """)
                .param("showtime", showtimeId)
                .param("bookings", column(undone, one -> one.what().booking().id(), UUID[]::new))
                .param("refunds", column(undone, one -> one.refundId().orElse(null), UUID[]::new))
                .param("amounts", column(undone, CallOffs::amount, Long[]::new))
                .param(
                        "currencies",
                        column(undone, one -> one.what().booking().currency(), String[]::new))
                .update();
    }

    /** What became of the money; a refund that was asked for again takes the place of the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(Refund refund, RefundStatus status) {
        jdbc.sql(
                        """
                        UPDATE called_off_booking SET refund = ?, refund_id = ?
                         WHERE booking_id = ? AND refund <> 'NONE'
                        """)
                .params(status.name(), refund.id(), refund.bookingId())
                .update();
    }

    void finish(UUID showtimeId) {
        jdbc.sql(
                        """
                        UPDATE showtime_called_off SET done_at = now()
                         WHERE showtime_id = ? AND done_at IS NULL
                        """)
                .param(showtimeId)
                .update();
    }

    /** How many bookings wait to be undone. */
    int waiting() {
        return jdbc.sql(
                        """
                        SELECT count(*)
                          FROM showtime_called_off off
                          JOIN every_booking booking ON booking.showtime_id = off.showtime_id AND booking.status = 'CONFIRMED'
                         WHERE off.done_at IS NULL
                        """)
                .query(Integer.class)
                .single();
    }

    private static <T> T[] column(
            List<Undone> undone, Function<Undone, T> value, IntFunction<T[]> array) {
        return undone.stream().map(value).toArray(array);
    }

    private static long amount(Undone undone) {
        return undone.refund().map(refund -> refund.amount().amount()).orElse(0L);
    }
}
