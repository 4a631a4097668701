package io.foyer.common.mail;

import io.foyer.common.id.IdSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of mails, one statement a method.
 *
 * <p>A mail waits until it was sent or given up; both are final and remove its body. Taking it
 * moves its next attempt past the lease, so no other sender takes it meanwhile, and somebody does
 * if this one dies.
 */
class MailQueue {

    /**
     * A mail for one sender to hand in.
     *
     * @param content empty when it is still to be written
     * @param order absent when its content was laid down
     * @param attempts how often it was taken, this time included
     */
    record TakenMail(
            UUID id,
            String recipient,
            MailContent content,
            Optional<LetterOrder> order,
            int attempts) {

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

    void add(UUID id, String recipient, MailContent content, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO mail (id, recipient, subject, text_body, html_body,
                            written_at, next_attempt_at)
                        VALUES (:id, :recipient, :subject, :text, :html, :now, :now)
                        """)
                .param("id", id)
                .param("recipient", recipient)
                .param("subject", content.subject())
                .param("text", content.text())
                .param("html", content.html())
                .param("now", utc(now))
                .update();
    }

    /** How many of them have a cause that is new; nothing comes of the rest. */
    int add(List<AddressedOrder> orders, IdSource ids, Instant now) {
        var about = orders.stream().map(letter -> letter.order().about()).toArray(UUID[]::new);
        return jdbc.sql(
                        """
                        INSERT INTO mail (id, recipient, subject, text_body, html_body, kind, about, facts, cause,
                            written_at, next_attempt_at)
                        SELECT id, recipient, '', '', '', kind, about, facts, cause, :now, :now
                          FROM unnest(:ids::uuid[], :recipients::text[], :kinds::text[], :about::uuid[], :facts::text[], :causes::text[])
                               AS letter (id, recipient, kind, about, facts, cause)
                         ORDER BY cause ON CONFLICT ON CONSTRAINT mail_cause_once DO NOTHING
                        """)
                .param("now", utc(now))
                .param("ids", orders.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("recipients", texts(orders, AddressedOrder::recipient))
                .param("kinds", texts(orders, letter -> letter.order().kind()))
                .param("about", about)
                .param("facts", texts(orders, letter -> letter.order().facts()))
                .param("causes", texts(orders, letter -> letter.order().cause()))
                .update();
    }

    private static String[] texts(
            List<AddressedOrder> orders, Function<AddressedOrder, String> text) {
        return orders.stream().map(text).toArray(String[]::new);
    }

    List<Instant> ordered(String recipient, String kind, UUID about, Instant after) {
        return jdbc
                .sql(
                        """
                        SELECT written_at FROM mail
                        WHERE about = :about AND kind = :kind AND recipient = :recipient AND written_at > :after
                        ORDER BY written_at
                        """)
                .param("recipient", recipient)
                .param("about", about)
                .param("kind", kind)
                .param("after", utc(after))
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /** The mail that is due the longest and that nobody else is taking. */
    Optional<TakenMail> take(Instant now, Instant leaseEnd) {
        return jdbc.sql(
                        """
                        UPDATE mail SET attempts = attempts + 1, next_attempt_at = :lease
                        WHERE id = (
                            SELECT id FROM mail WHERE next_attempt_at <= :now
                            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, subject, text_body, html_body,
                            kind, about, facts, cause, attempts
                        """)
                .param("now", utc(now))
                .param("lease", utc(leaseEnd))
                .query((row, _) -> taken(row))
                .optional();
    }

    /** The subject is kept, so that people can be shown what they were sent. */
    void sent(UUID id, String subject, Instant now) {
        end(id, "sent_at", subject, now);
    }

    void givenUp(UUID id, Instant now) {
        end(id, "given_up_at", null, now);
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

    private void end(UUID id, String column, @Nullable String subject, Instant now) {
        jdbc.sql(
                        """
                        UPDATE mail SET %s = :now, next_attempt_at = NULL,
                            subject = coalesce(:subject, subject), text_body = '', html_body = ''
                        WHERE id = :id AND next_attempt_at IS NOT NULL
                        """
                                .formatted(column))
                .param("subject", subject, Types.VARCHAR)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private static TakenMail taken(ResultSet row) throws SQLException {
        return new TakenMail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                new MailContent(
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        List.of()),
                order(row),
                row.getInt("attempts"));
    }

    private static Optional<LetterOrder> order(ResultSet row) throws SQLException {
        return row.getString("kind") == null
                ? Optional.empty()
                : Optional.of(
                        new LetterOrder(
                                row.getString("kind"),
                                row.getObject("about", UUID.class),
                                row.getString("facts"),
                                row.getString("cause")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
