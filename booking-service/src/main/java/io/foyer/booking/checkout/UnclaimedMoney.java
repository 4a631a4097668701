package io.foyer.booking.checkout;

import io.foyer.booking.payment.AttentionKind;
import io.foyer.booking.payment.MoneyCheck;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundRequest;
import io.foyer.booking.payment.Refunds;
import io.foyer.common.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody's money is kept for nothing: what was collected is either for a bought booking, or goes
 * back. A cancelled booking may keep a fee, which the books then tell.
 */
@Component
class UnclaimedMoney implements MoneyCheck {

    private final JdbcClient jdbc;
    private final Refunds refunds;
    private final CheckoutProperties limits;

    UnclaimedMoney(JdbcClient jdbc, Refunds refunds, CheckoutProperties limits) {
        this.jdbc = jdbc;
        this.refunds = refunds;
        this.limits = limits;
    }

    @Override
    public AttentionKind kind() {
        return AttentionKind.MONEY_WITHOUT_BOOKING;
    }

    @Override
    public List<Finding> findings(Duration back) {
        return find(null, back, limits.payWithin());
    }

    @Override
    public boolean holdsFor(UUID paymentId) {
        return find(paymentId, Duration.ZERO, Duration.ZERO).isEmpty();
    }

    /** Gives back what is left of it. */
    @Override
    public void settle(UUID paymentId) {
        jdbc.sql(
                        """
                        SELECT booking_id, amount - refunded AS rest, currency FROM payment
                         WHERE id = ? AND amount > refunded
                        """)
                .param(paymentId)
                .query(
                        (row, _) ->
                                new RefundRequest(
                                        row.getObject("booking_id", UUID.class),
                                        new Money(row.getLong("rest"), row.getString("currency")),
                                        RefundReason.SEATS_GONE,
                                        null,
                                        null,
                                        "unclaimed:" + paymentId))
                .optional()
                .filter(_ -> !holdsFor(paymentId))
                .ifPresent(refunds::request);
    }

    /**
     * @param settled what changed only this long ago may still settle by itself
     */
    private List<Finding> find(@Nullable UUID paymentId, Duration back, Duration settled) {
        return jdbc.sql(
                        """
                        SELECT payment.id AS payment_id, payment.booking_id,
                               format('%s %s of a booking that is %s', payment.amount - payment.refunded, payment.currency,
                                      booking.status) AS detail
                          FROM payment JOIN every_booking booking ON booking.id = payment.booking_id
                         WHERE payment.status = 'CAPTURED' AND payment.refunded < payment.amount
                           AND (booking.status IN ('HELD', 'PAYING', 'EXPIRED')
                                OR (booking.status = 'CANCELLED' AND payment.refunded = 0
                                    AND NOT EXISTS (SELECT FROM ledger_entry
                                                     WHERE payment_id = payment.id AND kind = 'FEE_KEPT')))
                           AND (payment.id = CAST(:payment AS uuid)
                                OR (CAST(:payment AS uuid) IS NULL
                                    AND payment.checked_at BETWEEN now() - make_interval(secs => :back)
                                                               AND now() - make_interval(secs => :settled)))
                        """)
                .param("payment", paymentId)
                .param("back", back.plus(settled).toSeconds())
                .param("settled", settled.toSeconds())
                .query(Finding.class)
                .list();
    }
}
