package io.foyer.account.verification;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.verification.OwnLinks.SentLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of links, one statement a method.
 *
 * <p>A link works until it is used, replaced by the next of its purpose, voided, or expired; all of
 * that is final.
 */
@Repository
class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces the account's link of this purpose.
     *
     * @param unlessIssuedAfter a link that is younger stays
     * @return whether this one works now
     */
    boolean issue(
            Link link,
            LinkSecret secret,
            Instant now,
            Instant expiresAt,
            Instant unlessIssuedAfter) {
        return jdbc.sql(
                                """
                                INSERT INTO verification_link AS old
                                    (account_id, purpose, email, secret_hash, issued_at, expires_at)
                                VALUES (:account, :purpose, :email, :hash, :now, :expires)
                                ON CONFLICT ON CONSTRAINT verification_link_pk DO UPDATE SET
                                    email = excluded.email, secret_hash = excluded.secret_hash,
                                    issued_at = excluded.issued_at,
                                    expires_at = excluded.expires_at, used_at = NULL
                                WHERE old.issued_at <= :unless
                                """)
                        .param("account", link.accountId())
                        .param("purpose", link.purpose().name())
                        .param("email", link.email().value())
                        .param("hash", secret.hash())
                        .param("now", utc(now))
                        .param("expires", utc(expiresAt))
                        .param("unless", utc(unlessIssuedAfter))
                        .update()
                == 1;
    }

    /** The link, if it works just now; it may be used by the time the caller does so. */
    Optional<Link> find(LinkSecret secret, Instant now) {
        return jdbc.sql(
                        """
                        SELECT account_id, purpose, email FROM verification_link
                        WHERE secret_hash = :hash AND used_at IS NULL AND expires_at > :now
                        """)
                .param("hash", secret.hash())
                .param("now", utc(now))
                .query((row, _) -> link(row))
                .optional();
    }

    /** Whether this call used the link: of all that try, one does. */
    boolean use(LinkSecret secret, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE verification_link SET used_at = :now
                                WHERE secret_hash = :hash AND used_at IS NULL AND expires_at > :now
                                """)
                        .param("now", utc(now))
                        .param("hash", secret.hash())
                        .update()
                == 1;
    }

    /** When the account's latest link of this purpose was issued. */
    Optional<Instant> issuedAt(UUID accountId, LinkPurpose purpose) {
        return jdbc.sql(
                        """
                        SELECT issued_at FROM verification_link
                        WHERE account_id = :account AND purpose = :purpose
                        """)
                .param("account", accountId)
                .param("purpose", purpose.name())
                .query((row, _) -> row.getObject("issued_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Ends all links of an account but those that were used already. */
    void voidAll(UUID accountId) {
        jdbc.sql("DELETE FROM verification_link WHERE account_id = :account AND used_at IS NULL")
                .param("account", accountId)
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("account_id", UUID.class),
                LinkPurpose.valueOf(row.getString("purpose")),
                new EmailAddress(row.getString("email")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The latest of each purpose, used or not. */
    List<SentLink> sentTo(UUID accountId) {
        return jdbc.sql(
                        """
                        SELECT purpose, email, issued_at, expires_at, used_at
                        FROM verification_link WHERE account_id = :account ORDER BY issued_at
                        """)
                .param("account", accountId)
                .query((row, _) -> sent(row))
                .list();
    }

    private static SentLink sent(ResultSet row) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new SentLink(
                row.getString("purpose"),
                row.getString("email"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    /** The addresses that the account's links were sent to. */
    List<String> addressesOf(UUID accountId) {
        return jdbc.sql("SELECT DISTINCT email FROM verification_link WHERE account_id = :account")
                .param("account", accountId)
                .query((row, _) -> row.getString("email"))
                .list();
    }
}
