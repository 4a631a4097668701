package io.foyer.booking.checkout.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests an account has made with a key, as long as their answers are kept. */
@Repository
public class RequestRecords {

    private final JdbcClient jdbc;

    public RequestRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Request> of(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT key, coalesce(answer, '') AS answer, created_at
                          FROM idempotent_request
                         WHERE account_id = ? ORDER BY created_at, key
                        """)
                .param(accountId)
                .query(Request.class)
                .list();
    }

    /** Whether anything was answered, or is being worked on, under this key. */
    public boolean isKept(KeyedRequest request) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM idempotent_request WHERE account_id = ? AND key"
                                + " = ?)")
                .params(request.key().accountId(), request.key().value())
                .query(Boolean.class)
                .single();
    }

    /** Also those still running: their answers find no row and are kept by nobody. */
    public void forget(UUID accountId) {
        jdbc.sql("DELETE FROM idempotent_request WHERE account_id = ?").param(accountId).update();
    }

    /**
     * @param answer empty while there is none
     */
    public record Request(String key, String answer, Instant createdAt) {}
}
