package io.foyer.booking.aftersale;

import io.foyer.booking.payment.AttentionKind;
import io.foyer.booking.payment.MoneyCheck;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Nobody has tickets for nothing: what is bought is paid for. Whoever was let in before their bank
 * took its promise back waits here for a person, whose word writes it off.
 */
@Repository
class UnpaidTickets implements MoneyCheck {

    private final JdbcClient jdbc;
    private final UndoUnpaid undo;

    UnpaidTickets(JdbcClient jdbc, UndoUnpaid undo) {
        this.jdbc = jdbc;
        this.undo = undo;
    }

    @Override
    public AttentionKind kind() {
        return AttentionKind.TICKETS_WITHOUT_MONEY;
    }

    @Override
    public List<Finding> findings(Duration back) {
        return find(null, back);
    }

    @Override
    public boolean holdsFor(UUID paymentId) {
        return find(paymentId, Duration.ZERO).isEmpty();
    }

    @Override
    public void settle(UUID paymentId) {
        find(paymentId, Duration.ZERO)
                .forEach(unpaid -> undo.writeOff(unpaid.bookingId(), unpaid.paymentId()));
    }

    private List<Finding> find(@Nullable UUID paymentId, Duration back) {
        return jdbc.sql(
                        """
                        SELECT payment.id AS payment_id, payment.booking_id,
                               format('%s %s that never came, of a booking that is bought',
                                      payment.amount - payment.refunded, payment.currency) AS detail
                          FROM payment JOIN every_booking booking ON booking.id = payment.booking_id
                         WHERE payment.status = 'CANCELLED' AND booking.status = 'CONFIRMED'
                           AND NOT EXISTS (SELECT FROM payment later
                                            WHERE later.booking_id = payment.booking_id AND later.attempt > payment.attempt)
                           AND (payment.id = CAST(:payment AS uuid)
                                OR (CAST(:payment AS uuid) IS NULL
                                    AND payment.checked_at >= now() - make_interval(secs => :back)))
                        """)
                .param("payment", paymentId)
                .param("back", back.toSeconds())
                .query(Finding.class)
                .list();
    }
}
