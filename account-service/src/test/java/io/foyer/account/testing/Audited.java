package io.foyer.account.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service has put into the audit trail. */
public final class Audited {

    private final JdbcClient jdbc;

    Audited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was recorded of this action on this object. */
    public List<Kept> of(String action, Object object) {
        return jdbc.sql(
                        """
                        SELECT actor, object, result, client_address FROM audit_entry
                        WHERE action = ? AND object = ?
                        """)
                .params(action, object.toString())
                .query(Kept.class)
                .list();
    }

    /** What was recorded of this action from this address. */
    public List<Kept> from(String action, String clientAddress) {
        return jdbc.sql(
                        """
                        SELECT actor, object, result, client_address FROM audit_entry
                        WHERE action = ? AND client_address = ?
                        """)
                .params(action, clientAddress)
                .query(Kept.class)
                .list();
    }

    /** One entry. */
    public record Kept(
            @Nullable UUID actor,
            @Nullable String object,
            String result,
            @Nullable String clientAddress) {}
}
