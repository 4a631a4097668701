package io.foyer.common.messaging;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers, in the transaction that acts on a message, that it was acted on. */
public class ConsumedMessages {

    private final JdbcClient jdbc;

    ConsumedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is the first time; records it in the present transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean firstTime(String consumer, Message message) {
        return jdbc.sql(
                                """
                                INSERT INTO consumed_message (consumer, message_id) VALUES (?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(consumer, message.id())
                        .update()
                == 1;
    }

    /**
     * Forgets ids that nobody will be asked about any more, the oldest first.
     *
     * @return how many went, at most {@code limit}
     */
    int forget(Duration olderThan, int limit) {
        return jdbc.sql(
                        """
                        DELETE FROM consumed_message
                         WHERE (consumer, message_id) IN (SELECT consumer, message_id FROM consumed_message
                                                           WHERE consumed_at < now() - make_interval(secs => ?)
                                                           ORDER BY consumed_at LIMIT ?
                                                             FOR UPDATE SKIP LOCKED)
                        """)
                .params(olderThan.toSeconds(), limit)
                .update();
    }
}
