package io.foyer.booking.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what an earlier release wrote in plain, some rows at a time. Both are read meanwhile, so
 * nobody waits for it, and an instance of the earlier release may still be at work.
 */
@Component
class OldRows {

    private final JdbcClient jdbc;
    private final PaymentSeal seal;
    private final SealProperties limits;

    OldRows(JdbcClient jdbc, PaymentSeal seal, SealProperties limits) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.limits = limits;
    }

    /** How many rows were sealed; 0 when nothing is left in plain. */
    @Transactional
    public int sealSome() {
        var payments =
                jdbc.sql(
                                """
                                SELECT id, payment_intent_id, card_brand, card_last4 FROM payment
                                 WHERE payment_intent_id IS NOT NULL OR card_brand IS NOT NULL
                                 ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
                                """)
                        .param(limits.batch())
                        .query(PlainPayment.class)
                        .list();
        payments.forEach(this::seal);
        var events =
                jdbc.sql(
                                """
                                SELECT id, payment_intent_id FROM stripe_event
                                 WHERE payment_intent_id IS NOT NULL
                                 ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
                                """)
                        .param(limits.batch())
                        .query(PlainEvent.class)
                        .list();
        events.forEach(this::seal);
        return payments.size() + events.size();
    }

    private void seal(PlainPayment payment) {
        var intent = payment.paymentIntentId();
        var card = payment.card();
        jdbc.sql(
                        """
                        UPDATE payment
                           SET intent_sealed = coalesce(intent_sealed, :intent),
                               intent_index = coalesce(intent_index, :index),
                               card_sealed = coalesce(card_sealed, :card),
                               payment_intent_id = NULL, card_brand = NULL, card_last4 = NULL
                         WHERE id = :id
                        """)
                .param("intent", intent == null ? null : seal.intent(payment.id(), intent))
                .param("index", intent == null ? null : seal.indexOf(intent))
                .param("card", card == null ? null : seal.card(payment.id(), card))
                .param("id", payment.id())
                .update();
    }

    private void seal(PlainEvent event) {
        jdbc.sql(
                        """
                        UPDATE stripe_event SET payment_intent_id = NULL,
                               intent_sealed = CASE WHEN state = 'DONE' THEN NULL ELSE ? END
                         WHERE id = ?
                        """)
                .params(seal.event(event.id(), event.paymentIntentId()), event.id())
                .update();
    }

    record PlainPayment(
            UUID id,
            @Nullable String paymentIntentId,
            @Nullable String cardBrand,
            @Nullable String cardLast4) {

        @Nullable Card card() {
            return cardBrand == null || cardLast4 == null ? null : new Card(cardBrand, cardLast4);
        }
    }

    record PlainEvent(String id, String paymentIntentId) {}
}
