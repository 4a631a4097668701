package io.foyer.booking.checkout.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which waiting rooms have let an account in, as long as that is remembered. */
@Repository
public class AdmissionRecords {

    private final JdbcClient jdbc;

    AdmissionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Admission> of(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT showtime_id, expires_at FROM admission_permit
                         WHERE account_id = ? ORDER BY expires_at
                        """)
                .param(accountId)
                .query(Admission.class)
                .list();
    }

    /** The permits name nobody any more, and are ended: a token that is still about admits not. */
    public void forget(UUID accountId) {
        jdbc.sql(
                        """
                        UPDATE admission_permit
                           SET account_id = NULL, ended_at = coalesce(ended_at, now())
                         WHERE account_id = ?
                        """)
                .param(accountId)
                .update();
    }

    /** The account may book the showtime until then. */
    public record Admission(UUID showtimeId, Instant expiresAt) {}
}
