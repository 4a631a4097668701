package io.foyer.booking.retention;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Payments of bookings that are gone, unless something happened to their money later. The ledger
 * keeps its entries for good: it is only ever added to, adds up to zero, and names nobody.
 */
@Component
@Order(3)
class PastPayments implements PastTime {

    private static final String PAST =
            """
            FROM payment
             WHERE created_at < :before AND status IN ('CAPTURED', 'CANCELLED', 'REFUNDED')
               AND NOT EXISTS (SELECT FROM every_booking booking WHERE booking.id = payment.booking_id)
               AND NOT EXISTS (SELECT FROM refund
                                WHERE refund.payment_id = payment.id
                                  AND (completed_at IS NULL OR completed_at >= :before))
            """;

    private final JdbcClient jdbc;
    private final RetentionProperties limits;
    private final TransactionTemplate transactions;

    PastPayments(JdbcClient jdbc, RetentionProperties limits, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.transactions = transactions;
    }

    @Override
    public Kind kind() {
        return Kind.PAYMENTS;
    }

    @Override
    public Period kept() {
        return limits.payments();
    }

    @Override
    public int count(OffsetDateTime before, int most) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + PAST + " LIMIT :most) AS past")
                .param("before", before)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public int removeSome(OffsetDateTime before, int most) {
        var removed = transactions.execute(_ -> remove(before, most));
        return removed == null ? 0 : removed;
    }

    private int remove(OffsetDateTime before, int most) {
        var few =
                jdbc.sql("SELECT id " + PAST + " LIMIT :most FOR UPDATE SKIP LOCKED")
                        .param("before", before)
                        .param("most", most)
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new);
        jdbc.sql("DELETE FROM payment_op WHERE payment_id = ANY (?)").param(few).update();
        jdbc.sql("DELETE FROM refund WHERE payment_id = ANY (?)").param(few).update();
        return jdbc.sql("DELETE FROM payment WHERE id = ANY (?)").param(few).update();
    }
}
