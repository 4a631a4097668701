package io.foyer.booking.payment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments that the provider refused to make, for their amount say. Nothing of them is there, so
 * nothing has to be ended there either.
 */
@Component
public class RefusedPayments {

    private final JdbcClient jdbc;
    private final PaymentMoves moves;
    private final PaymentProperties limits;

    RefusedPayments(JdbcClient jdbc, PaymentMoves moves, PaymentProperties limits) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.limits = limits;
    }

    /**
     * Ends a payment, unless a call to make it is open, succeeded, or was stumbled over a moment
     * ago: that may come to something yet. What an older stumble may have left there nobody can
     * pay, since nobody was told its secret.
     *
     * @return false when it may come to something, or is over already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(Payment payment) {
        var ended =
                jdbc.sql(
                                        """
                                        UPDATE payment SET status = 'CANCELLED', checked_at = now()
                                         WHERE id = :id AND status = 'CREATING' AND intent_index IS NULL
                                           AND NOT EXISTS (SELECT FROM payment_op
                                                            WHERE payment_id = :id AND kind = 'CREATE'
                                                              AND (state <> 'FAILED'
                                                                   OR (answer = :stumbled
                                                                       AND answered_at > now() - make_interval(secs => :lease))))
                                        """)
                                .param("id", payment.id())
                                .param("stumbled", GatewayReply.Stumbled.CODE)
                                .param("lease", limits.opLease().toSeconds())
                                .update()
                        == 1;
        if (ended) {
            moves.moved(payment, false, PaymentStatus.CANCELLED);
        }
        return ended;
    }
}
