package io.foyer.booking.payment;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets webhooks and calls that are over and old, and which card paid for what. What waits for a
 * person stays, and so does what belongs to a payment that has not come to its end.
 */
@Component
class Pruning {

    private final JdbcClient jdbc;
    private final PaymentProperties limits;
    private final SharedCardProperties cards;

    Pruning(JdbcClient jdbc, PaymentProperties limits, SharedCardProperties cards) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.cards = cards;
    }

    /** How many rows were forgotten. Each statement is a transaction of its own. */
    int runOnce() {
        return forget(
                        """
                        DELETE FROM stripe_event
                         WHERE id IN (SELECT id FROM stripe_event
                                       WHERE state = 'DONE' AND received_at < now() - make_interval(secs => ?)
                                       ORDER BY received_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """,
                        limits.webhooksKept())
                + forget(
                        """
                        DELETE FROM payment_op
                         WHERE key IN (SELECT key FROM payment_op
                                        WHERE state IN ('DONE', 'FAILED')
                                          AND answered_at < now() - make_interval(secs => ?)
                                          AND payment_id IN (SELECT id FROM payment
                                                              WHERE status IN ('CAPTURED', 'CANCELLED', 'REFUNDED'))
                                        ORDER BY answered_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """,
                        limits.callsKept())
                + forget(
                        """
                        DELETE FROM card_use
                         WHERE payment_id IN (SELECT payment_id FROM card_use
                                               WHERE used_at < now() - make_interval(secs => ?)
                                                 AND payment_id IN (SELECT id FROM payment
                                                                     WHERE status IN ('CAPTURED', 'CANCELLED', 'REFUNDED'))
                                               ORDER BY used_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        """,
                        cards.window());
    }

    private int forget(String sql, Duration kept) {
        var forgotten = 0;
        int more;
        do {
            more = jdbc.sql(sql).params(kept.toSeconds(), limits.pruneBatch()).update();
            forgotten += more;
        } while (more == limits.pruneBatch());
        return forgotten;
    }
}
