package io.foyer.booking.payment;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks that came in. */
@Repository
class StripeEvents {

    private final JdbcClient jdbc;
    private final PaymentSeal seal;

    StripeEvents(JdbcClient jdbc, PaymentSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Whether it is new. */
    boolean store(String id, String type, String intentId) {
        return jdbc.sql(
                                """
                                INSERT INTO stripe_event (id, type, intent_sealed) VALUES (?, ?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(id, type, seal.event(id, intentId))
                        .update()
                == 1;
    }

    /** The next ones to act on; for the time of the lease no other worker gets them. */
    List<StripeEvent> takeDue(int limit, Duration lease) {
        return jdbc.sql(
                        """
                        UPDATE stripe_event
                           SET attempts = attempts + 1,
                               due_at = now() + make_interval(secs => :lease)
                         WHERE id IN (SELECT id FROM stripe_event
                                       WHERE due_at <= now()
                                       ORDER BY due_at
                                       LIMIT :limit
                                         FOR UPDATE SKIP LOCKED)
                        RETURNING id, type, attempts
                        """)
                .param("lease", lease.toSeconds())
                .param("limit", limit)
                .query(StripeEvent.class)
                .list();
    }

    /**
     * Whose money it is about. Read for each one by itself, so that one which cannot be opened
     * keeps nobody else waiting.
     */
    String intentOf(StripeEvent event) {
        return jdbc.sql("SELECT intent_sealed FROM stripe_event WHERE id = ?")
                .param(event.id())
                .query((row, _) -> seal.openEvent(event.id(), row.getBytes("intent_sealed")))
                .single();
    }

    /** It is kept so that it is not acted on again, but not what it was about. */
    void done(StripeEvent event) {
        jdbc.sql(
                        """
                        UPDATE stripe_event
                           SET state = 'DONE', due_at = NULL, intent_sealed = NULL
                         WHERE id = ?
                        """)
                .param(event.id())
                .update();
    }

    /** Leaves it to a person. */
    void park(StripeEvent event) {
        jdbc.sql("UPDATE stripe_event SET state = 'PARKED', due_at = NULL WHERE id = ?")
                .param(event.id())
                .update();
    }

    void tryAgain(StripeEvent event, Duration pause) {
        jdbc.sql("UPDATE stripe_event SET due_at = now() + make_interval(secs => ?) WHERE id = ?")
                .params(pause.toMillis() / 1000.0, event.id())
                .update();
    }

    /**
     * A stored webhook.
     *
     * @param attempts how often it was acted on, this time included
     */
    record StripeEvent(String id, String type, int attempts) {

        boolean isAboutRefunds() {
            return type.startsWith("refund.") || type.startsWith("charge.refund");
        }
    }
}
