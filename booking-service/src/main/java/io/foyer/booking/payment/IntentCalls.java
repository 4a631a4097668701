package io.foyer.booking.payment;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Captures and cancellations: makes the call, and sees what came of it. */
@Component
class IntentCalls {

    private static final Logger log = LoggerFactory.getLogger(IntentCalls.class);

    private final PaymentGateway gateway;
    private final PaymentOpResults results;
    private final Payments payments;
    private final PaymentSettlement settlement;
    private final PaymentProperties limits;
    private final Desks desks;

    IntentCalls(
            PaymentGateway gateway,
            PaymentOpResults results,
            Payments payments,
            PaymentSettlement settlement,
            PaymentProperties limits) {
        this.gateway = gateway;
        this.results = results;
        this.payments = payments;
        this.settlement = settlement;
        this.limits = limits;
        this.desks = new Desks(limits.workers());
    }

    void perform(PaymentOp op) {
        var payment = payments.find(op.paymentId()).orElseThrow();
        var intentId = payment.intentId().orElseThrow();
        take(op, op.attempts() == 1 ? call(op, intentId) : lookFirst(op, intentId));
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

    private void take(PaymentOp op, GatewayReply reply) {
        switch (reply) {
            case GatewayReply.Answered(var intent) -> answered(op, intent);
            case GatewayReply.Declined(var code) -> refused(op, code);
            case GatewayReply.Failed(var code) -> refused(op, code);
            case GatewayReply.Stumbled _ -> results.stumbled(op, pauseAfter(op));
            case GatewayReply.NotAsked _, GatewayReply.Unknown _ ->
                    results.tryAgain(op, pauseAfter(op));
        }
    }

    /**
     * What follows from it is decided where everything about payments is. Money that was collected
     * although it should have been given up is late money there, and nothing is left to cancel.
     */
    private void answered(PaymentOp op, IntentSnapshot intent) {
        desks.at(() -> settlement.settle(intent));
        if (op.kind().isReachedBy(intent.state())) {
            results.done(op);
        } else if (!isOver(op, intent.state())) {
            results.tryAgain(op, pauseAfter(op));
        } else {
            // What follows from it was settled above; nobody has to do anything about the call.
            results.failed(op, "The payment is " + PaymentStatus.of(intent.state()));
        }
    }

    private void refused(PaymentOp op, String code) {
        if (limits.isLastRefusal(op.refusals())) {
            park(op, code);
        } else {
            results.refused(op, code, pauseAfter(op));
        }
    }

    private Duration pauseAfter(PaymentOp op) {
        return limits.opPauseAfter(op.attempts());
    }

    private void park(PaymentOp op, String why) {
        results.park(op, why);
        log.error("{} needs a person: {}", op.key(), why);
    }

    /** Whether nothing can change any more, for better or worse. */
    private static boolean isOver(PaymentOp op, PaymentState state) {
        return op.kind().isReachedBy(state)
                || state instanceof PaymentState.Captured
                || state instanceof PaymentState.Cancelled;
    }
}
