package io.foyer.booking.payment;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the books against the payments and refunds that have changed lately. */
@Component
class LedgerCheck implements MoneyCheck {

    private static final String DIFFERENCES =
            """
            WITH concerned AS (
                SELECT id FROM payment WHERE checked_at >= now() - make_interval(secs => :seconds)
                UNION
                SELECT payment_id FROM refund WHERE created_at >= now() - make_interval(secs => :seconds)
                                                 OR completed_at >= now() - make_interval(secs => :seconds)
                UNION
                SELECT payment_id FROM ledger_entry WHERE created_at >= now() - make_interval(secs => :seconds)),
            one AS (SELECT id FROM concerned WHERE CAST(:payment AS uuid) IS NULL
                    UNION SELECT CAST(:payment AS uuid) WHERE CAST(:payment AS uuid) IS NOT NULL),
            back AS (
                SELECT payment_id,
                       coalesce(sum(amount) FILTER (WHERE status = 'PENDING'), 0) AS pending,
                       coalesce(sum(amount) FILTER (WHERE status = 'SUCCEEDED'), 0) AS succeeded
                  FROM refund WHERE payment_id IN (SELECT id FROM one) GROUP BY payment_id),
            books AS (
                SELECT payment_id,
                       coalesce(sum(amount) FILTER (WHERE account = 'RESERVED'), 0) AS reserved,
                       coalesce(sum(amount) FILTER (WHERE account = 'PROVIDER'), 0) AS provider,
                       coalesce(sum(amount) FILTER (WHERE account = 'REFUNDS_DUE'), 0) AS due
                  FROM ledger_entry WHERE payment_id IN (SELECT id FROM one) GROUP BY payment_id),
            both_sides AS (
                SELECT payment.id, payment.booking_id, payment.status, payment.refunded,
                       CASE WHEN payment.status = 'AUTHORISED' THEN payment.amount ELSE 0 END AS reserved,
                       CASE WHEN payment.status IN ('CAPTURED', 'REFUNDED')
                            THEN payment.amount - coalesce(back.succeeded, 0) ELSE 0 END AS provider,
                       -coalesce(back.pending, 0) AS due,
                       coalesce(back.pending, 0) + coalesce(back.succeeded, 0) AS asked,
                       coalesce(books.reserved, 0) AS reserved_in_books,
                       coalesce(books.provider, 0) AS provider_in_books,
                       coalesce(books.due, 0) AS due_in_books
                  FROM payment
                  LEFT JOIN back ON back.payment_id = payment.id
                  LEFT JOIN books ON books.payment_id = payment.id
                 WHERE payment.id IN (SELECT id FROM one))
            SELECT id AS payment_id, booking_id,
                   format('%s: reserved %s, in the books %s; collected %s, in the books %s; to give back %s, in the books %s; '
                          || 'asked back %s, by refund %s',
                          status, reserved, reserved_in_books, provider, provider_in_books, due, due_in_books, refunded, asked)
                       AS detail
              FROM both_sides
             WHERE (reserved, provider, due, refunded)
                   IS DISTINCT FROM (reserved_in_books, provider_in_books, due_in_books, asked)
             ORDER BY id
             LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final LedgerProperties limits;

    LedgerCheck(JdbcClient jdbc, LedgerProperties limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    @Override
    public AttentionKind kind() {
        return AttentionKind.LEDGER;
    }

    @Override
    public List<Finding> findings(Duration back) {
        return find(null, back);
    }

    @Override
    public boolean holdsFor(UUID paymentId) {
        return find(paymentId, Duration.ZERO).isEmpty();
    }

    private List<Finding> find(@Nullable UUID paymentId, Duration back) {
        return jdbc.sql(DIFFERENCES)
                .param("payment", paymentId)
                .param("seconds", back.toSeconds())
                .param("limit", limits.mostDifferences())
                .query(Finding.class)
                .list();
    }
}
