package io.foyer.booking.payment;

import io.foyer.booking.group.Columns;
import io.foyer.booking.payment.PaymentOp.Kind;
import io.foyer.booking.payment.PaymentOps.CallsWaiting;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Captures of many payments, written down for the worker in one statement. */
@Repository
class CaptureCalls {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher listeners;

    CaptureCalls(JdbcClient jdbc, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    /** None of them was asked for before. */
    void ask(List<Payment> payments) {
        var columns = new Columns<>(payments);
        jdbc.sql(
                        """
                        INSERT INTO payment_op (key, payment_id, kind, request_hash, state, due_at)
                        SELECT key, payment_id, 'CAPTURE', hash, 'PENDING', now()
                          FROM unnest(:keys::text[], :payments::uuid[], :hashes::text[]) AS wanted (key, payment_id, hash)
                        """)
                .param("keys", columns.of(CaptureCalls::key, String[]::new))
                .param("payments", columns.of(Payment::id, UUID[]::new))
                .param("hashes", columns.of(CaptureCalls::hash, String[]::new))
                .update();
        listeners.publishEvent(new CallsWaiting(Kind.CAPTURE));
    }

    private static String key(Payment payment) {
        return Kind.CAPTURE.keyFor(payment.bookingId(), payment.attempt());
    }

    private static String hash(Payment payment) {
        return PaymentOps.sha256(payment.amount().toString());
    }
}
