package io.foyer.booking.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which lines of a booking have had how much of their price back. Whoever changes it holds the
 * payment's row lock, so that it agrees with the refunds at every commit. What fails is put back by
 * a trigger of the database.
 */
@Repository
class RefundedLines {

    private final JdbcClient jdbc;

    RefundedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has gone back of each line, by its ordinal; lines that are whole are left out. */
    Map<Integer, Long> of(PaidPayment payment) {
        Map<Integer, Long> refunded = new HashMap<>();
        jdbc.sql("SELECT ordinal, refunded FROM refunded_line WHERE payment_id = ?")
                .param(payment.id())
                .query(
                        row -> {
                            refunded.put(row.getInt("ordinal"), row.getLong("refunded"));
                        });
        return refunded;
    }

    /**
     * Takes each part out of what is left of its line. It decides by itself, whatever the caller
     * has read and locked.
     *
     * @throws IllegalStateException when a line has not as much left; nothing may come of it
     */
    void take(Refund refund, List<RefundPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var taken =
                jdbc.sql(
                                """
                                WITH given AS (
                                    SELECT * FROM unnest(:ordinals::int[], :amounts::bigint[], :totals::bigint[])
                                               AS part (ordinal, amount, total)),
                                noted AS (
                                    INSERT INTO refund_line (refund_id, ordinal, amount)
                                    SELECT :refund, ordinal, amount FROM given)
                                INSERT INTO refunded_line (payment_id, ordinal, total, refunded)
                                SELECT :payment, ordinal, total, amount FROM given ORDER BY ordinal
                                    ON CONFLICT (payment_id, ordinal) DO UPDATE
                                   SET refunded = refunded_line.refunded + excluded.refunded
                                 WHERE refunded_line.refunded + excluded.refunded <= refunded_line.total
                                """)
                        .param("refund", refund.id())
                        .param("payment", refund.paymentId())
                        .param(
                                "ordinals",
                                parts.stream().map(RefundPart::ordinal).toArray(Integer[]::new))
                        .param(
                                "amounts",
                                parts.stream().map(RefundPart::amount).toArray(Long[]::new))
                        .param("totals", parts.stream().map(RefundPart::total).toArray(Long[]::new))
                        .update();
        if (taken != parts.size()) {
            throw new IllegalStateException(
                    "Of %s only %d lines have so much left".formatted(parts, taken));
        }
    }

    /** Whether it is known of which lines this is; else it is bound by its payment alone. */
    boolean isOfLines(Refund refund) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM refund_line WHERE refund_id = ?)")
                .param(refund.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * What a failed refund is made of, as far as its lines have not had it in another way since.
     */
    List<RefundPart> leftOf(Refund failed) {
        return jdbc.sql(
                        """
                        SELECT part.ordinal, least(part.amount, line.total - line.refunded) AS amount, line.total
                          FROM refund_line part
                          JOIN refunded_line line ON line.payment_id = :payment AND line.ordinal = part.ordinal
                         WHERE part.refund_id = :refund AND line.refunded < line.total
                         ORDER BY part.ordinal
                        """)
                .param("payment", failed.paymentId())
                .param("refund", failed.id())
                .query(RefundPart.class)
                .list();
    }
}
