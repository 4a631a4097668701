package io.foyer.booking.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our payments, as they are looked for when books are compared. */
@Repository
class ComparedPayments {

    private final JdbcClient jdbc;
    private final PaymentMapper mapper;
    private final PaymentSeal seal;
    private final PaymentIntents intents;

    ComparedPayments(
            JdbcClient jdbc, PaymentMapper mapper, PaymentSeal seal, PaymentIntents intents) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.seal = seal;
        this.intents = intents;
    }

    Optional<Payment> of(IntentSnapshot intent) {
        return intents.find(intent);
    }

    Optional<Payment> withIntent(String intentId) {
        return jdbc.sql("SELECT * FROM payment WHERE intent_index = ANY (:indexes)")
                .param("indexes", seal.indexesOf(intentId))
                .query(mapper)
                .optional();
    }

    /** What an intent that is none of ours is called in a list of differences. */
    String indexOf(String intentId) {
        return seal.indexOf(intentId);
    }

    /** Those made in this time whose money was reserved or collected. */
    List<Payment> paidBetween(Instant from, Instant until) {
        return jdbc.sql(
                        """
                        SELECT * FROM payment
                         WHERE created_at >= ? AND created_at < ? AND status IN ('AUTHORISED', 'CAPTURED', 'REFUNDED')
                        """)
                .params(Timestamp.from(from), Timestamp.from(until))
                .query(mapper)
                .list();
    }

    /** Something was asked of the provider that it has not done yet; then we differ rightly. */
    boolean isUnderWay(Payment payment) {
        return jdbc.sql(
                                """
                                SELECT count(*) FROM payment_op
                                 WHERE payment_id = ? AND (due_at IS NOT NULL OR state = 'PARKED')
                                """)
                        .param(payment.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What the provider has of ours by our books, minor units; what is to go back is gone. */
    long atProvider(Payment payment) {
        return jdbc.sql(
                        """
                        SELECT coalesce(sum(amount), 0) FROM ledger_entry
                         WHERE payment_id = ? AND account IN ('PROVIDER', 'REFUNDS_DUE')
                        """)
                .param(payment.id())
                .query(Long.class)
                .single();
    }
}
