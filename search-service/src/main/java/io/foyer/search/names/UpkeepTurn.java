package io.foyer.search.names;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one instance count at a time. Sharing out the marks among several would not do: two may have
 * marks of the same name, and whoever read first could write last.
 */
@Component
class UpkeepTurn {

    private static final long LOCK = 0x6E616D6573L; // "names"

    private final JdbcClient jdbc;

    UpkeepTurn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction has the turn; it does until it ends. */
    boolean taken() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }
}
