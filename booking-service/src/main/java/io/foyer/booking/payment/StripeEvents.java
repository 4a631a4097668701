package io.foyer.booking.payment;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks that came in. */
@Repository
class StripeEvents {

    private final JdbcClient jdbc;

    StripeEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. */
    boolean store(String id, String type, String intentId) {
        return jdbc.sql(
                                """
                                INSERT INTO stripe_event (id, type, payment_intent_id) VALUES (?, ?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(id, type, intentId)
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
                        RETURNING id, payment_intent_id AS intent_id, attempts
                        """)
                .param("lease", lease.toSeconds())
                .param("limit", limit)
                .query(StripeEvent.class)
                .list();
    }

    void done(StripeEvent event) {
        finish(event, "DONE");
    }

    void park(StripeEvent event) {
        finish(event, "PARKED");
    }

    void tryAgain(StripeEvent event, Duration pause) {
        jdbc.sql("UPDATE stripe_event SET due_at = now() + make_interval(secs => ?) WHERE id = ?")
                .params(pause.toMillis() / 1000.0, event.id())
                .update();
    }

    private void finish(StripeEvent event, String state) {
        jdbc.sql("UPDATE stripe_event SET state = ?, due_at = NULL WHERE id = ?")
                .params(state, event.id())
                .update();
    }

    /**
     * A stored webhook.
     *
     * @param attempts how often it was acted on, this time included
     */
    record StripeEvent(String id, String intentId, int attempts) {}
}
