package io.foyer.common.messaging;

import io.foyer.common.id.IdSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages down in the caller's transaction; the relay publishes them after it commits. */
public class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdSource ids;
    private final OutboxRelay relay;

    Outbox(JdbcClient jdbc, JsonMapper json, IdSource ids, OutboxRelay relay) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.relay = relay;
    }

    /**
     * Has {@code payload} published to {@code stream} if, and only if, the present transaction
     * commits. The message's type is the simple name of the payload's class.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String stream, Record payload) {
        append(stream, ids.next(), payload);
    }

    /**
     * The same under an id of the caller's making, for messages whose ids must grow whichever
     * instance sends them: the clocks of instances differ.
     *
     * @param messageId a UUID of version 7 that was never used before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String stream, UUID messageId, Record payload) {
        jdbc.sql("INSERT INTO outbox (message_id, stream, type, payload) VALUES (?, ?, ?, ?)")
                .params(
                        messageId,
                        stream,
                        payload.getClass().getSimpleName(),
                        json.writeValueAsString(payload))
                .update();
        wakeAfterCommit();
    }

    /** The same for many messages, in their order and in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(String stream, List<? extends Record> payloads) {
        jdbc.sql(
                        """
                        INSERT INTO outbox (message_id, stream, type, payload)
                        SELECT message_id, :stream, type, payload
                          FROM unnest(:ids::uuid[], :types::text[], :payloads::text[])
                               WITH ORDINALITY AS message (message_id, type, payload, place)
                         ORDER BY place
                        """)
                .param("stream", stream)
                .param("ids", payloads.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param(
                        "types",
                        payloads.stream()
                                .map(payload -> payload.getClass().getSimpleName())
                                .toArray(String[]::new))
                .param(
                        "payloads",
                        payloads.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        relay.wake();
                    }
                });
    }
}
