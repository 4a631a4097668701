package io.foyer.booking.payment;

import io.foyer.booking.payment.StripeEvents.StripeEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks that could not be acted on, however often it was tried. */
@Repository
class ParkedWebhooks implements AttentionSource {

    private static final Logger log = LoggerFactory.getLogger(ParkedWebhooks.class);

    private final JdbcClient jdbc;
    private final PaymentSeal seal;
    private final PaymentProperties limits;

    ParkedWebhooks(JdbcClient jdbc, PaymentSeal seal, PaymentProperties limits) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.limits = limits;
    }

    /**
     * Some whose payment is over, and none of its refunds under way. In no order, so that those
     * which cannot be opened keep no others waiting.
     */
    List<StripeEvent> settled() {
        return jdbc
                .sql(
                        """
                        SELECT id, type, attempts, failures, intent_sealed FROM stripe_event
                         WHERE state = 'PARKED' AND intent_sealed IS NOT NULL
                         ORDER BY random() LIMIT ?
                        """)
                .param(limits.reconcileBatch())
                .query(
                        (row, _) ->
                                new Parked(
                                        new StripeEvent(
                                                row.getString("id"),
                                                row.getString("type"),
                                                row.getInt("attempts"),
                                                row.getInt("failures")),
                                        row.getBytes("intent_sealed")))
                .list()
                .stream()
                .filter(this::isSettled)
                .map(Parked::event)
                .toList();
    }

    private boolean isSettled(Parked parked) {
        try {
            return isSettled(seal.openEvent(parked.event.id(), parked.intent));
        } catch (RuntimeException unreadable) {
            log.debug("Webhook {} cannot be opened", parked.event.id(), unreadable);
            return false;
        }
    }

    private boolean isSettled(String intentId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM payment
                                        WHERE intent_index = ANY (?) AND status IN ('CAPTURED', 'CANCELLED', 'REFUNDED')
                                          AND NOT EXISTS (SELECT FROM refund
                                                           WHERE payment_id = payment.id AND status = 'PENDING'))
                        """)
                .param(seal.indexesOf(intentId))
                .query(Boolean.class)
                .single();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public List<AttentionItem> items(int limit) {
        return jdbc.sql(
                        """
                        SELECT 'webhook:' || id AS key, 'PARKED_WEBHOOK' AS kind, CAST(NULL AS uuid) AS payment_id,
                               CAST(NULL AS uuid) AS booking_id, type AS detail, received_at AS since
                          FROM stripe_event WHERE state = 'PARKED'
                         ORDER BY received_at DESC
                         LIMIT ?
                        """)
                .param(limit)
                .query(AttentionItem.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM stripe_event WHERE state = 'PARKED'")
                .query(Long.class)
                .single();
    }

    @Override
    public boolean retry(String id) {
        return jdbc.sql(
                                """
                                UPDATE stripe_event
                                   SET state = CASE state WHEN 'PARKED' THEN 'RECEIVED' ELSE state END,
                                       attempts = CASE state WHEN 'PARKED' THEN 0 ELSE attempts END,
                                       failures = CASE state WHEN 'PARKED' THEN 0 ELSE failures END,
                                       due_at = CASE state WHEN 'PARKED' THEN now() ELSE due_at END
                                 WHERE id = ?
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    @SuppressWarnings("ArrayRecordComponent") // It is only read.
    private record Parked(StripeEvent event, byte[] intent) {}
}
