package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.group.Columns;
import io.foyer.common.id.IdSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys of many requests in the very transaction that does what they ask for; so none is begun
 * before it and answered after it. Each is kept as answered with 200 and no body: whoever repeats
 * the request is answered from what it has led to.
 */
@Repository
public class KeysTogether {

    private final JdbcClient jdbc;
    private final IdSource ids;

    KeysTogether(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A request, and what it is about. */
    public record Keyed(KeyedRequest request, UUID resourceId) {

        UUID accountId() {
            return request.key().accountId();
        }

        String key() {
            return request.key().value();
        }
    }

    /**
     * Keeps those keys that nobody has used. In their order, so that two transactions with the same
     * ones wait for each other and cannot deadlock; to be called before anything is locked that
     * others who do the same would wait for.
     *
     * @return what their requests are about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> keep(List<Keyed> requests) {
        if (requests.isEmpty()) {
            return Set.of();
        }
        var columns = new Columns<>(requests);
        return new HashSet<>(
                jdbc.sql(
                                """
                                INSERT INTO idempotent_request (account_id, key, request_hash, resource_id,
                                                                run, lease_until, status, answer)
                                SELECT account_id, key, hash, resource_id, run, now(), :status, ''
                                  FROM unnest(:accounts::uuid[], :keys::text[], :hashes::text[],
                                              :resources::uuid[], :runs::uuid[])
                                       AS asked (account_id, key, hash, resource_id, run)
                                 ORDER BY account_id, key
                                    ON CONFLICT (account_id, key) DO NOTHING
                                RETURNING resource_id
                                """)
                        .param("status", HttpStatus.OK.value())
                        .param("accounts", columns.of(Keyed::accountId, UUID[]::new))
                        .param("keys", columns.of(Keyed::key, String[]::new))
                        .param("hashes", columns.of(keyed -> keyed.request.hash(), String[]::new))
                        .param("resources", columns.of(Keyed::resourceId, UUID[]::new))
                        .param("runs", columns.of(_ -> ids.next(), UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Forgets what was kept a moment ago, as if it never had been. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Collection<Keyed> requests) {
        var columns = new Columns<>(List.copyOf(requests));
        jdbc.sql(
                        """
                        DELETE FROM idempotent_request known
                         USING unnest(:accounts::uuid[], :keys::text[]) AS lost (account_id, key)
                         WHERE known.account_id = lost.account_id AND known.key = lost.key
                        """)
                .param("accounts", columns.of(Keyed::accountId, UUID[]::new))
                .param("keys", columns.of(Keyed::key, String[]::new))
                .update();
    }
}
