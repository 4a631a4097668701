package io.foyer.booking.payment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the provider says about payments, in our rows: one conditional statement, after which the
 * payment is as far as the provider said, or further.
 */
@Repository
class PaymentIntents {

    private final JdbcClient jdbc;
    private final PaymentMapper mapper;
    private final PaymentSeal seal;

    PaymentIntents(JdbcClient jdbc, PaymentMapper mapper, PaymentSeal seal) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.seal = seal;
    }

    /**
     * The payment that an intent belongs to. When the answer to its creation was lost, its metadata
     * still tells; what it says counts for nothing against what is known here.
     */
    Optional<Payment> find(IntentSnapshot intent) {
        return jdbc.sql(
                        """
                        SELECT * FROM payment
                         WHERE intent_index = ANY (:indexes)
                            OR (id = :payment AND intent_index IS NULL)
                         ORDER BY intent_index NULLS LAST LIMIT 1
                        """)
                .param("indexes", seal.indexesOf(intent.id()))
                .param("payment", intent.paymentId().orElse(null))
                .query(mapper)
                .optional();
    }

    /** What the payment was before; empty when it is further already. */
    Optional<PaymentStatus> update(UUID paymentId, IntentSnapshot intent) {
        var status = PaymentStatus.of(intent.state());
        return jdbc.sql(
                        """
                        UPDATE payment
                           SET status = :status,
                               intent_sealed = CASE WHEN intent_index IS NULL THEN :sealed ELSE intent_sealed END,
                               intent_index = coalesce(intent_index, :index),
                               card_sealed = coalesce(CAST(:card AS bytea), card_sealed),
                               checked_at = now()
                          FROM (SELECT id, status FROM payment WHERE id = :id FOR UPDATE) AS before
                         WHERE payment.id = before.id
                           AND (intent_index IS NULL OR intent_index = ANY (:indexes))
                           AND before.status = ANY (:from)
                        RETURNING before.status
                        """)
                .param("status", status.name())
                .param("sealed", seal.intent(paymentId, intent.id()))
                .param("index", seal.indexOf(intent.id()))
                .param("indexes", seal.indexesOf(intent.id()))
                .param("card", intent.card().map(card -> seal.card(paymentId, card)).orElse(null))
                .param("id", paymentId)
                .param(
                        "from",
                        status.predecessors().stream().map(Enum::name).toArray(String[]::new))
                .query(String.class)
                .optional()
                .map(PaymentStatus::valueOf);
    }
}
