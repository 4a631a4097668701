package io.foyer.booking.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Captures and cancellations: makes the call, and sees what came of it. */
@Component
class IntentCalls {

    private static final Logger log = LoggerFactory.getLogger(IntentCalls.class);

    private final PaymentGateway gateway;
    private final PaymentOps ops;
    private final Payments payments;
    private final PaymentProperties limits;
    private final TransactionTemplate transactions;

    IntentCalls(
            PaymentGateway gateway,
            PaymentOps ops,
            Payments payments,
            PaymentProperties limits,
            TransactionTemplate transactions) {
        this.gateway = gateway;
        this.ops = ops;
        this.payments = payments;
        this.limits = limits;
        this.transactions = transactions;
    }

    void perform(PaymentOp op) {
        var payment = payments.find(op.paymentId()).orElseThrow();
        var intentId = payment.intentId().orElseThrow();
        take(op, payment, op.attempts() == 1 ? call(op, intentId) : lookFirst(op, intentId));
    }

    /** An earlier try may have done it although its answer was lost, or said otherwise. */
    private GatewayReply lookFirst(PaymentOp op, String intentId) {
        return gateway.retrieve(intentId) instanceof GatewayReply.Answered answered
                        && isOver(op, answered.intent().state())
                ? answered
                : call(op, intentId);
    }

    private GatewayReply call(PaymentOp op, String intentId) {
        return switch (op.kind()) {
            case CAPTURE -> gateway.capture(intentId, op.key());
            case CANCEL -> gateway.cancel(intentId, op.key());
            case CREATE, CONFIRM, REFUND ->
                    throw new IllegalStateException("Made by somebody else: " + op.key());
        };
    }

    private void take(PaymentOp op, Payment payment, GatewayReply reply) {
        switch (reply) {
            case GatewayReply.Answered(var intent) -> answered(op, payment, intent);
            case GatewayReply.Declined(var code) -> failed(op, code);
            case GatewayReply.Failed(var code) -> failed(op, code);
            case GatewayReply.Unknown _ -> ops.tryAgain(op, limits.opPauseAfter(op.attempts()));
        }
    }

    private void answered(PaymentOp op, Payment payment, IntentSnapshot intent) {
        transactions.executeWithoutResult(
                _ -> {
                    payments.advance(payment, intent);
                    if (op.kind().isReachedBy(intent.state())) {
                        ops.done(op);
                    } else if (isOver(op, intent.state())) {
                        park(op, "The payment is " + PaymentStatus.of(intent.state()));
                    } else {
                        ops.tryAgain(op, limits.opPauseAfter(op.attempts()));
                    }
                });
    }

    private void failed(PaymentOp op, String code) {
        if (op.attempts() >= limits.opAttempts()) {
            park(op, code);
        } else {
            ops.tryAnew(op, code, limits.opPauseAfter(op.attempts()));
        }
    }

    private void park(PaymentOp op, String why) {
        ops.park(op, why);
        log.error("{} needs a person: {}", op.key(), why);
    }

    /** Whether nothing can change any more, for better or worse. */
    private static boolean isOver(PaymentOp op, PaymentState state) {
        return op.kind().isReachedBy(state)
                || state instanceof PaymentState.Captured
                || state instanceof PaymentState.Cancelled;
    }
}
