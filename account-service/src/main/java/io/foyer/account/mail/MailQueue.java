package io.foyer.account.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of mails, one statement a method.
 *
 * <p>A mail waits until it was sent or given up; both are final and remove its body. Taking it
 * moves its next attempt past the lease, so no other sender takes it meanwhile, and somebody does
 * if this one dies.
 */
@Repository
class MailQueue {

    record NewMail(UUID id, String recipient, String subject, String text, String html) {}

    /**
     * A mail for one sender to hand in.
     *
     * @param attempts how often it was taken, this time included
     */
    record TakenMail(
            UUID id, String recipient, String subject, String text, String html, int attempts) {

        /** Without the body and the address, which must not reach a log. */
        @Override
        public String toString() {
            return "TakenMail[id=%s]".formatted(id);
        }
    }

    private final JdbcClient jdbc;

    MailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewMail mail, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO mail (id, recipient, subject, text_body, html_body,
                            written_at, next_attempt_at)
                        VALUES (:id, :recipient, :subject, :text, :html, :now, :now)
                        """)
                .param("id", mail.id())
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("now", utc(now))
                .update();
    }

    /** The mail that is due the longest and that nobody else is taking. */
    Optional<TakenMail> take(Instant now, Instant leaseEnd) {
        return jdbc.sql(
                        """
                        UPDATE mail SET attempts = attempts + 1, next_attempt_at = :lease
                        WHERE id = (
                            SELECT id FROM mail WHERE next_attempt_at <= :now
                            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, subject, text_body, html_body, attempts
                        """)
                .param("now", utc(now))
                .param("lease", utc(leaseEnd))
                .query((row, _) -> taken(row))
                .optional();
    }

    void sent(UUID id, Instant now) {
        end(id, "sent_at", now);
    }

    void givenUp(UUID id, Instant now) {
        end(id, "given_up_at", now);
    }

    void tryAgain(UUID id, Instant at) {
        jdbc.sql(
                        """
                        UPDATE mail SET next_attempt_at = :at
                        WHERE id = :id AND next_attempt_at IS NOT NULL
                        """)
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    long waiting() {
        return jdbc.sql("SELECT count(*) FROM mail WHERE next_attempt_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    int deleteEndedBefore(Instant time, int limit) {
        return jdbc.sql(
                        """
                        DELETE FROM mail WHERE id IN (
                            SELECT id FROM mail
                            WHERE next_attempt_at IS NULL AND coalesce(sent_at, given_up_at) < :time
                            LIMIT :limit)
                        """)
                .param("time", utc(time))
                .param("limit", limit)
                .update();
    }

    List<WrittenMail> to(Collection<String> recipients) {
        return jdbc.sql(
                        """
                        SELECT recipient, subject, written_at, sent_at FROM mail
                        WHERE recipient = ANY (:recipients) ORDER BY written_at
                        """)
                .param("recipients", recipients.toArray(String[]::new))
                .query((row, _) -> written(row))
                .list();
    }

    private static WrittenMail written(ResultSet row) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new WrittenMail(
                row.getString("recipient"),
                row.getString("subject"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }

    /** Reads every mail that is still known of, which is those of some days. */
    void deleteToDigest(String emailSha256) {
        jdbc.sql(
                        """
                        DELETE FROM mail
                        WHERE encode(sha256(convert_to(lower(recipient), 'UTF8')), 'hex') = :digest
                        """)
                .param("digest", emailSha256)
                .update();
    }

    void deleteTo(String recipient) {
        jdbc.sql("DELETE FROM mail WHERE recipient = :recipient")
                .param("recipient", recipient)
                .update();
    }

    private void end(UUID id, String column, Instant now) {
        jdbc.sql(
                        """
                        UPDATE mail SET %s = :now, next_attempt_at = NULL,
                            text_body = '', html_body = ''
                        WHERE id = :id AND next_attempt_at IS NOT NULL
                        """
                                .formatted(column))
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private static TakenMail taken(ResultSet row) throws SQLException {
        return new TakenMail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getInt("attempts"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
