package io.foyer.booking.payment;

import io.foyer.booking.payment.MoneyCheck.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found to disagree about money, until it agrees. */
@Repository
class Differences {

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void report(AttentionKind kind, Finding finding) {
        report(
                new Difference(
                        keyOf(kind, finding.paymentId()),
                        kind,
                        finding.paymentId(),
                        finding.bookingId(),
                        finding.detail(),
                        null));
    }

    /** Writes it down, or brings it up again. */
    void report(Difference difference) {
        jdbc.sql(
                        """
                        INSERT INTO money_difference AS known (key, kind, payment_id, booking_id, detail, day)
                        VALUES (:key, :kind, :payment, :booking, :detail, :day)
                            ON CONFLICT (key) DO UPDATE
                           SET detail = excluded.detail, resolved_at = NULL,
                               found_at = CASE WHEN known.resolved_at IS NULL THEN known.found_at ELSE now() END
                        """)
                .param("key", difference.key())
                .param("kind", difference.kind().name())
                .param("payment", difference.paymentId())
                .param("booking", difference.bookingId())
                .param("detail", difference.detail())
                .param("day", difference.day())
                .update();
    }

    void resolve(String key) {
        jdbc.sql(
                        """
                        UPDATE money_difference SET resolved_at = now()
                         WHERE key = ? AND resolved_at IS NULL
                        """)
                .param(key)
                .update();
    }

    Optional<Difference> find(String key) {
        return jdbc.sql("SELECT * FROM money_difference WHERE key = ?")
                .param(key)
                .query(Difference.class)
                .optional();
    }

    /** What still waits, the newest first. */
    List<Difference> open(int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM money_difference WHERE resolved_at IS NULL
                         ORDER BY found_at DESC LIMIT ?
                        """)
                .param(limit)
                .query(Difference.class)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM money_difference WHERE resolved_at IS NULL")
                .query(Long.class)
                .single();
    }

    static String keyOf(AttentionKind kind, UUID paymentId) {
        return kind.name() + ":" + paymentId;
    }

    /**
     * Something that disagrees.
     *
     * @param key what it is about; there is one with it
     * @param day of the provider's, when it was found by comparing with the provider
     */
    record Difference(
            String key,
            AttentionKind kind,
            @Nullable UUID paymentId,
            @Nullable UUID bookingId,
            String detail,
            @Nullable LocalDate day) {}
}
