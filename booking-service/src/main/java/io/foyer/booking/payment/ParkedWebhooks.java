package io.foyer.booking.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks that could not be acted on, however often it was tried. */
@Repository
class ParkedWebhooks implements AttentionSource {

    private final JdbcClient jdbc;

    ParkedWebhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                                       due_at = CASE state WHEN 'PARKED' THEN now() ELSE due_at END
                                 WHERE id = ?
                                """)
                        .param(id)
                        .update()
                == 1;
    }
}
