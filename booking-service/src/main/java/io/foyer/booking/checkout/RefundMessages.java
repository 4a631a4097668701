package io.foyer.booking.checkout;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundReason;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells others that money has gone back; a payment does not know what it was for. */
@Component
class RefundMessages {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    RefundMessages(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @EventListener
    void completed(io.foyer.booking.payment.RefundCompleted event) {
        var refund = event.refund();
        outbox.append(Streams.BOOKING, RefundCompleted.of(refund, showtimeOf(refund)));
    }

    /** Without a lock: whoever settles locks the booking before the payment. */
    private UUID showtimeOf(Refund refund) {
        return jdbc.sql("SELECT showtime_id FROM every_booking WHERE id = ?")
                .param(refund.bookingId())
                .query(UUID.class)
                .single();
    }

    /**
     * A buyer got money back.
     *
     * @param amount minor units
     */
    record RefundCompleted(
            UUID refundId,
            UUID bookingId,
            UUID showtimeId,
            long amount,
            String currency,
            RefundReason reason) {

        static RefundCompleted of(Refund refund, UUID showtimeId) {
            return new RefundCompleted(
                    refund.id(),
                    refund.bookingId(),
                    showtimeId,
                    refund.amount().amount(),
                    refund.amount().currency(),
                    refund.reason());
        }
    }
}
