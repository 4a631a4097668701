package io.foyer.booking.payment;

import io.foyer.common.id.IdSource;
import io.foyer.common.money.Money;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Refunds in the database, and the sum of them in their payment. Whoever changes one holds the
 * payment's row lock, so that sum and refunds agree at every commit.
 */
@Repository
class RefundRows {

    private static final RowMapper<Refund> ROW =
            (row, _) ->
                    new Refund(
                            row.getObject("id", UUID.class),
                            row.getObject("booking_id", UUID.class),
                            row.getObject("payment_id", UUID.class),
                            new Money(row.getLong("amount"), row.getString("currency")),
                            RefundStatus.valueOf(row.getString("status")),
                            RefundReason.valueOf(row.getString("reason")),
                            row.getString("note"),
                            row.getTimestamp("created_at").toInstant(),
                            instant(row.getTimestamp("completed_at")));

    private static final String PAID =
            """
            SELECT id, booking_id, attempt, status, currency, amount, refunded FROM payment
             WHERE booking_id = ? AND status IN ('AUTHORISED', 'CAPTURED', 'REFUNDED')
             ORDER BY attempt DESC LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final PaymentSeal seal;

    RefundRows(JdbcClient jdbc, IdSource ids, PaymentSeal seal) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.seal = seal;
    }

    Optional<PaidPayment> paid(UUID bookingId) {
        return jdbc.sql(PAID).param(bookingId).query(PaidPayment.class).optional();
    }

    Optional<PaidPayment> lockPaid(UUID bookingId) {
        return jdbc.sql(PAID + " FOR UPDATE").param(bookingId).query(PaidPayment.class).optional();
    }

    PaidPayment lock(UUID paymentId) {
        return jdbc.sql(
                        """
                        SELECT id, booking_id, attempt, status, currency, amount, refunded
                          FROM payment WHERE id = ? FOR UPDATE
                        """)
                .param(paymentId)
                .query(PaidPayment.class)
                .single();
    }

    /**
     * Takes the amount out of what is left, and answers whether there was as much. It decides by
     * itself, whatever the caller has read and locked.
     */
    boolean take(PaidPayment payment, Money amount) {
        return jdbc.sql(
                                """
                                UPDATE payment SET refunded = refunded + :amount
                                 WHERE id = :id AND status IN ('AUTHORISED', 'CAPTURED')
                                   AND :amount <= amount - refunded
                                """)
                        .param("amount", amount.amount())
                        .param("id", payment.id())
                        .update()
                == 1;
    }

    /** The same of a payment whose money never came. */
    boolean forgo(PaidPayment payment, Money amount) {
        return jdbc.sql(
                                """
                                UPDATE payment SET refunded = refunded + :amount
                                 WHERE id = :id AND status = 'CANCELLED' AND :amount <= amount - refunded
                                """)
                        .param("amount", amount.amount())
                        .param("id", payment.id())
                        .update()
                == 1;
    }

    Refund insert(PaidPayment payment, RefundRequest request) {
        return jdbc.sql(
                        """
                        INSERT INTO refund (id, payment_id, booking_id, amount, currency, reason, note, requested_by, key)
                        VALUES (:id, :payment, :booking, :amount, :currency, :reason, :note, :by, :key)
                        RETURNING *
                        """)
                .param("id", ids.next())
                .param("payment", payment.id())
                .param("booking", payment.bookingId())
                .param("amount", request.amount().amount())
                .param("currency", payment.currency())
                .param("reason", request.reason().name())
                .param("note", request.note())
                .param("by", request.requestedBy())
                .param("key", request.key())
                .query(ROW)
                .single();
    }

    Optional<Refund> withKey(String key) {
        return jdbc.sql("SELECT * FROM refund WHERE key = ?").param(key).query(ROW).optional();
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql("SELECT * FROM refund WHERE id = ?").param(id).query(ROW).optional();
    }

    List<Refund> ofBookings(List<UUID> bookingIds) {
        return jdbc.sql("SELECT * FROM refund WHERE booking_id = ANY (?) ORDER BY created_at, id")
                .param(bookingIds.toArray(UUID[]::new))
                .query(ROW)
                .list();
    }

    List<Refund> pendingOf(UUID paymentId) {
        return jdbc.sql(
                        """
                        SELECT * FROM refund WHERE payment_id = ? AND status = 'PENDING'
                         ORDER BY created_at, id
                        """)
                .param(paymentId)
                .query(ROW)
                .list();
    }

    /** Notes what the provider calls it. */
    void know(UUID id, String providersId) {
        jdbc.sql(
                        """
                        UPDATE refund SET provider_sealed = ?, provider_index = ?
                         WHERE id = ? AND provider_index IS NULL
                        """)
                .params(seal.refund(id, providersId), seal.indexOf(providersId), id)
                .update();
    }

    /** It arrived; empty when that was known, or is old news. */
    Optional<Refund> succeed(UUID id) {
        return jdbc.sql(
                        """
                        UPDATE refund SET status = 'SUCCEEDED', completed_at = now(), checked_at = now()
                         WHERE id = ? AND status = 'PENDING'
                        RETURNING *
                        """)
                .param(id)
                .query(ROW)
                .optional();
    }

    /** It did not arrive; empty when that was known. What it had taken is left again. */
    Optional<Refund> fail(UUID id, String why) {
        var failed =
                jdbc.sql(
                                """
                                UPDATE refund SET status = 'FAILED', failure = ?, completed_at = now(), checked_at = now()
                                 WHERE id = ? AND status IN ('PENDING', 'SUCCEEDED')
                                RETURNING *
                                """)
                        .params(why, id)
                        .query(ROW)
                        .optional();
        failed.ifPresent(this::putBack);
        return failed;
    }

    private void putBack(Refund refund) {
        jdbc.sql(
                        """
                        UPDATE payment
                           SET refunded = refunded - ?,
                               status = CASE status WHEN 'REFUNDED' THEN 'CAPTURED' ELSE status END
                         WHERE id = ?
                        """)
                .params(refund.amount().amount(), refund.paymentId())
                .update();
    }

    /** The payment is over once all of it has gone back. */
    void closeIfAllIsBack(UUID paymentId) {
        jdbc.sql(
                        """
                        UPDATE payment SET status = 'REFUNDED'
                         WHERE id = :id AND status = 'CAPTURED'
                           AND amount = (SELECT sum(amount) FROM refund
                                          WHERE payment_id = :id AND status = 'SUCCEEDED')
                        """)
                .param("id", paymentId)
                .update();
    }

    /**
     * The payment of each refund that waits for its end and was not asked about for a while. There
     * is nothing to ask about one that the provider was not told of yet.
     */
    List<UUID> takeUnsettled(Duration olderThan, int limit) {
        return jdbc.sql(
                        """
                        UPDATE refund SET checked_at = now()
                         WHERE id IN (SELECT id FROM refund
                                       WHERE status = 'PENDING'
                                         AND checked_at <= now() - make_interval(secs => :seconds)
                                         AND NOT EXISTS (SELECT FROM payment_op
                                                          WHERE payment_id = refund.payment_id
                                                            AND refund_id = refund.id
                                                            AND due_at IS NOT NULL AND attempts = 0)
                                       ORDER BY checked_at
                                       LIMIT :limit
                                         FOR UPDATE SKIP LOCKED)
                        RETURNING payment_id
                        """)
                .param("seconds", olderThan.toMillis() / 1000.0)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
