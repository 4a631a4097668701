package io.foyer.booking.payment;

import java.util.stream.Gatherers;
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

    /**
     * Looks at all that stand still. Ends early when the provider tells of none of a whole batch:
     * it is away, and whoever was asked for in vain waits for as long as after an answer.
     */
    void drain() {
        while (runOnce()) {
            // A full batch means there is probably more.
        }
    }

    /** Looks at some, and at refunds after the last: whether there is probably more to be told. */
    boolean runOnce() {
        var standing = payments.takeUnsettled(limits.reconcileAfter(), limits.reconcileBatch());
        var told =
                standing.stream()
                        .gather(Gatherers.mapConcurrent(limits.reconcileAtOnce(), this::reconcile))
                        .filter(Boolean::booleanValue)
                        .count();
        if (told > 0 && standing.size() == limits.reconcileBatch()) {
            return true;
        }
        refunds.lookAtPending();
        return false;
    }

    private boolean reconcile(Payment payment) {
        try {
            return switch (calls.start(payment)) {
                case GatewayReply.Answered(var intent) -> {
                    settlement.settle(intent);
                    yield true;
                }
                case GatewayReply.Failed why -> why.isOfTheAmount() && settlement.refused(payment);
                case GatewayReply.Declined _,
                        GatewayReply.Stumbled _,
                        GatewayReply.NotAsked _,
                        GatewayReply.Unknown _ ->
                        false;
            };
        } catch (RuntimeException failure) {
            log.warn("Could not reconcile payment {}", payment.id(), failure);
        }
        return false;
    }
}
