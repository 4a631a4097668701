package io.foyer.booking.payment;

import io.foyer.booking.payment.PaymentOps.CallsWaiting;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Calls to the provider that were given up. */
@Repository
class ParkedCalls implements AttentionSource {

    private final JdbcClient jdbc;
    private final PaymentOps ops;
    private final ApplicationEventPublisher listeners;

    ParkedCalls(JdbcClient jdbc, PaymentOps ops, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.ops = ops;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "call";
    }

    @Override
    public List<AttentionItem> items(int limit) {
        return jdbc.sql(
                        """
                        SELECT 'call:' || payment_op.key AS key, 'PARKED_CALL' AS kind, payment_op.payment_id,
                               payment.booking_id, payment_op.kind || ': ' || coalesce(answer, 'no answer') AS detail,
                               coalesce(answered_at, payment_op.created_at) AS since
                          FROM payment_op JOIN payment ON payment.id = payment_op.payment_id
                         WHERE payment_op.state = 'PARKED'
                         ORDER BY answered_at DESC
                         LIMIT ?
                        """)
                .param(limit)
                .query(AttentionItem.class)
                .list();
    }

    @Override
    public long count() {
        return ops.parked();
    }

    /**
     * Under a new key, since the provider would repeat its answer to the old one; the worker looks
     * first whether it happened meanwhile.
     */
    @Override
    @Transactional
    public boolean retry(String key) {
        var parked =
                jdbc.sql(
                                """
                                UPDATE payment_op SET state = 'FAILED' WHERE key = ? AND state = 'PARKED'
                                RETURNING key, payment_id, kind, refund_id, attempts, refusals
                                """)
                        .param(key)
                        .query(PaymentOp.class)
                        .optional();
        parked.ifPresent(this::makeAgain);
        return parked.isPresent() || exists(key);
    }

    private void makeAgain(PaymentOp op) {
        jdbc.sql(
                        """
                        INSERT INTO payment_op (key, payment_id, kind, refund_id, request_hash, state, attempts, due_at)
                        SELECT :next, payment_id, kind, refund_id, request_hash, 'PENDING', 1, now()
                          FROM payment_op WHERE key = :key
                        """)
                .param("next", op.nextKey() + ":again:" + op.attempts())
                .param("key", op.key())
                .update();
        listeners.publishEvent(new CallsWaiting(op.kind()));
    }

    private boolean exists(String key) {
        return jdbc.sql("SELECT count(*) FROM payment_op WHERE key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
