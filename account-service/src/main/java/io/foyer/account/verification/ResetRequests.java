package io.foyer.account.verification;

import io.foyer.account.account.EmailAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of addresses that somebody asked a new password for, with or without an account. */
@Repository
class ResetRequests {

    private final JdbcClient jdbc;

    ResetRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asking twice before the first was answered is asking once. */
    void add(EmailAddress email, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO password_reset_request (email, asked_at) VALUES (:email, :now)
                        ON CONFLICT ON CONSTRAINT password_reset_request_pk DO UPDATE
                            SET asked_at = excluded.asked_at
                        """)
                .param("email", email.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes one that nobody else is removing. */
    Optional<EmailAddress> take() {
        return jdbc.sql(
                        """
                        DELETE FROM password_reset_request WHERE email = (
                            SELECT email FROM password_reset_request
                            LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING email
                        """)
                .query((row, _) -> new EmailAddress(row.getString("email")))
                .optional();
    }
}
