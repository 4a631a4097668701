package io.foyer.booking.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the provider about every payment that has stood still for a while. With all webhooks lost
 * and every buyer's browser closed, this alone brings each payment to its end.
 */
@Component
class PaymentReconciler {

    private static final Logger log = LoggerFactory.getLogger(PaymentReconciler.class);

    private final Payments payments;
    private final PaymentCalls calls;
    private final PaymentSettlement settlement;
    private final RefundNews refunds;
    private final PaymentProperties limits;

    PaymentReconciler(
            Payments payments,
            PaymentCalls calls,
            PaymentSettlement settlement,
            RefundNews refunds,
            PaymentProperties limits) {
        this.payments = payments;
        this.calls = calls;
        this.settlement = settlement;
        this.refunds = refunds;
        this.limits = limits;
    }

    /** How many payments were looked at. */
    int runOnce() {
        var standing = payments.takeUnsettled(limits.reconcileAfter(), limits.reconcileBatch());
        standing.forEach(this::reconcile);
        return standing.size() + refunds.lookAtPending();
    }

    private void reconcile(Payment payment) {
        try {
            if (calls.start(payment) instanceof GatewayReply.Answered(var intent)) {
                settlement.settle(intent);
            }
        } catch (RuntimeException failure) {
            log.warn("Could not reconcile payment {}", payment.id(), failure);
        }
    }
}
