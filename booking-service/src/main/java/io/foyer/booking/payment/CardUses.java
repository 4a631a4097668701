package io.foyer.booking.payment;

import io.foyer.common.audit.AuditEntry;
import io.foyer.common.audit.AuditTrail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which card paid for which account; a card is known by a keyed hash only. */
@Repository
class CardUses {

    private final JdbcClient jdbc;
    private final PaymentSeal seal;
    private final AuditTrail audit;
    private final Counter refusals;

    CardUses(JdbcClient jdbc, PaymentSeal seal, AuditTrail audit, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.audit = audit;
        this.refusals = metrics.counter("foyer.payment.card.refused");
    }

    /**
     * Writes down that a payment was authorised on a card, and whether that is one account too
     * many: so many others were accepted within the window. What was said of a payment first
     * stands. Of one card's payments one is judged at a time.
     */
    @Transactional
    public void judge(UUID paymentId, String intentId, String card, SharedCardProperties limits) {
        var cards = seal.indexesOfCard(card);
        waitFor(cards[cards.length - 1]);
        jdbc.sql(
                        """
                        INSERT INTO card_use (payment_id, card_index, account_id, refused)
                        SELECT payment.id, :card, payment.account_id,
                               (SELECT count(DISTINCT other.account_id) FROM card_use other
                                 WHERE other.card_index = ANY (:cards) AND NOT other.refused
                                   AND other.account_id <> payment.account_id
                                   AND other.used_at > now() - make_interval(secs => :window)) >= :accounts
                          FROM payment
                         WHERE payment.id = :payment
                           AND (payment.intent_index IS NULL OR payment.intent_index = ANY (:intents))
                            ON CONFLICT (payment_id) DO NOTHING
                        RETURNING account_id, refused
                        """)
                .param("card", cards[0])
                .param("cards", cards)
                .param("window", limits.window().toSeconds())
                .param("accounts", limits.accounts())
                .param("payment", paymentId)
                .param("intents", seal.indexesOf(intentId))
                .query(Verdict.class)
                .optional()
                .filter(Verdict::refused)
                .ifPresent(verdict -> refused(paymentId, verdict.accountId()));
    }

    boolean isRefused(UUID paymentId) {
        return jdbc.sql("SELECT count(*) FROM card_use WHERE payment_id = ? AND refused")
                        .param(paymentId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Two accounts at once would each not see the other. */
    void waitFor(String card) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('card ' || ?, 0))")
                .param(card)
                .query((_, _) -> card)
                .single();
    }

    private void refused(UUID paymentId, UUID accountId) {
        refusals.increment();
        audit.record(
                new AuditEntry(
                        "card-refused",
                        accountId,
                        paymentId.toString(),
                        "it paid for too many accounts",
                        null));
    }

    private record Verdict(UUID accountId, boolean refused) {}
}
