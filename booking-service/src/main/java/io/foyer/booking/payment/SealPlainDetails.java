package io.foyer.booking.payment;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals what the first release wrote in plain, before the next migration removes those columns. It
 * is a migration in Java since the key is the application's. Each row commits by itself; what was
 * interrupted goes on with what is left.
 */
@Component
class SealPlainDetails implements JavaMigration {

    private static final int BATCH = 500;

    private final PaymentSeal seal;

    SealPlainDetails(PaymentSeal seal) {
        this.seal = seal;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("94");
    }

    @Override
    public String getDescription() {
        return "seal plain details";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        while (sealPayments(jdbc) + sealEvents(jdbc) > 0) {
            // There is probably more.
        }
    }

    private int sealPayments(JdbcClient jdbc) {
        var plain =
                jdbc.sql(
                                """
                                SELECT id, payment_intent_id, card_brand, card_last4 FROM payment
                                 WHERE payment_intent_id IS NOT NULL OR card_brand IS NOT NULL
                                 ORDER BY id LIMIT ?
                                """)
                        .param(BATCH)
                        .query(PlainPayment.class)
                        .list();
        plain.forEach(payment -> seal(jdbc, payment));
        return plain.size();
    }

    private int sealEvents(JdbcClient jdbc) {
        List<PlainEvent> plain =
                jdbc.sql(
                                """
                                SELECT id, payment_intent_id FROM stripe_event
                                 WHERE payment_intent_id IS NOT NULL ORDER BY id LIMIT ?
                                """)
                        .param(BATCH)
                        .query(PlainEvent.class)
                        .list();
        plain.forEach(event -> seal(jdbc, event));
        return plain.size();
    }

    private void seal(JdbcClient jdbc, PlainPayment payment) {
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

    private void seal(JdbcClient jdbc, PlainEvent event) {
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
