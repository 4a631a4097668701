package io.foyer.booking.payment;

import io.foyer.booking.group.Columns;
import io.foyer.booking.group.Group;
import io.foyer.booking.group.Groups;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The webhooks that came in. */
@Repository
class StripeEvents {

    private final JdbcClient jdbc;
    private final PaymentSeal seal;
    private final Group<NewEvent, Boolean> writes;

    StripeEvents(JdbcClient jdbc, PaymentSeal seal, Groups groups) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.writes = groups.ofWrites("webhooks", this::storeAll);
    }

    /** Whether it is new. It is durable then, in one commit with others that came meanwhile. */
    boolean store(String id, String type, String intentId) {
        return writes.ask(new NewEvent(id, type, seal.event(id, intentId)));
    }

    /** In the order of their ids, so that two statements with the same ones cannot deadlock. */
    private List<Boolean> storeAll(List<NewEvent> events) {
        var columns = new Columns<>(events);
        var stored =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        INSERT INTO stripe_event (id, type, intent_sealed)
                                        SELECT * FROM unnest(:ids::text[], :types::text[], :intents::bytea[])
                                                      AS event (id, type, intent)
                                         ORDER BY id
                                            ON CONFLICT DO NOTHING
                                        RETURNING id
                                        """)
                                .param("ids", columns.of(NewEvent::id, String[]::new))
                                .param("types", columns.of(NewEvent::type, String[]::new))
                                .param("intents", columns.of(NewEvent::intent, byte[][]::new))
                                .query(String.class)
                                .list());
        // Of one that came twice at once the first is new.
        return events.stream().map(event -> stored.remove(event.id)).toList();
    }

    /** The next ones to act on; for the time of the lease no other worker gets them. */
    List<StripeEvent> takeDue(int limit, Duration lease) {
        return jdbc.sql(
                        """
                        UPDATE stripe_event
                           SET attempts = attempts + 1,
                               due_at = now() + make_interval(secs => :lease)
                         WHERE id IN (SELECT id FROM stripe_event
                                       WHERE due_at <= now() AND state = 'RECEIVED'
                                       ORDER BY due_at
                                       LIMIT :limit
                                         FOR UPDATE SKIP LOCKED)
                        RETURNING id, type, attempts, failures
                        """)
                .param("lease", lease.toSeconds())
                .param("limit", limit)
                .query(StripeEvent.class)
                .list();
    }

    /**
     * Whose money it is about. Read for each one by itself, so that one which cannot be opened
     * keeps nobody else waiting. Empty once somebody has acted on it.
     */
    Optional<String> intentOf(StripeEvent event) {
        return jdbc.sql("SELECT intent_sealed FROM stripe_event WHERE id = ?")
                .param(event.id())
                .query(
                        (row, _) ->
                                Optional.ofNullable(row.getBytes("intent_sealed"))
                                        .map(bytes -> seal.openEvent(event.id(), bytes)))
                .single();
    }

    /**
     * It is kept so that it is not acted on again, but not what it was about. Whoever acted on it
     * says so, even if somebody else has given it up meanwhile.
     */
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

    /** Leaves it to a person, unless somebody else has acted on it since its lease was over. */
    void park(StripeEvent event) {
        jdbc.sql(
                        """
                        UPDATE stripe_event SET state = 'PARKED', due_at = NULL
                         WHERE id = ? AND state = 'RECEIVED'
                        """)
                .param(event.id())
                .update();
    }

    /** Nobody could act on it now. The same condition: what is over stays over. */
    void tryAgain(StripeEvent event, Duration pause) {
        tryAgain(event, event.failures(), pause);
    }

    /** The same when acting on it failed, which does not happen for ever. */
    void failed(StripeEvent event, Duration pause) {
        tryAgain(event, event.failures() + 1, pause);
    }

    private void tryAgain(StripeEvent event, int failures, Duration pause) {
        jdbc.sql(
                        """
                        UPDATE stripe_event
                           SET failures = ?, due_at = now() + make_interval(secs => ?)
                         WHERE id = ? AND state = 'RECEIVED'
                        """)
                .params(failures, pause.toMillis() / 1000.0, event.id())
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // It is only written.
    private record NewEvent(String id, String type, byte[] intent) {}

    /**
     * A stored webhook.
     *
     * @param attempts how often it was acted on, this time included
     * @param failures how often that failed before, other than for the provider's silence
     */
    record StripeEvent(String id, String type, int attempts, int failures) {

        boolean isAboutRefunds() {
            return type.startsWith("refund.") || type.startsWith("charge.refund");
        }
    }
}
