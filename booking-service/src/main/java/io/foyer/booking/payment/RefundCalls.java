package io.foyer.booking.payment;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Refunds at the provider: one call each, under a key of its own. */
@Component
class RefundCalls {

    private final PaymentGateway gateway;
    private final PaymentOps ops;
    private final RefundBook book;
    private final PaymentProperties limits;
    private final TransactionTemplate transactions;

    RefundCalls(
            PaymentGateway gateway,
            PaymentOps ops,
            RefundBook book,
            PaymentProperties limits,
            TransactionTemplate transactions) {
        this.gateway = gateway;
        this.ops = ops;
        this.book = book;
        this.limits = limits;
        this.transactions = transactions;
    }

    void perform(PaymentOp op) {
        var refund = book.find(Objects.requireNonNull(op.refundId())).orElseThrow();
        var intentId = book.intentOf(refund);
        switch (op.attempts() == 1 ? call(op, refund, intentId) : lookFirst(op, refund, intentId)) {
            case RefundReply.Answered(var news) -> answered(op, refund, news);
            case RefundReply.Failed(var code) -> failed(op, refund, intentId, code);
            case RefundReply.Unknown _ -> tryAgain(op);
        }
    }

    private RefundReply call(PaymentOp op, Refund refund, String intentId) {
        return gateway.refund(intentId, NewRefund.of(refund), op.key());
    }

    /** An earlier try may have done it; after a day the provider has forgotten its key. */
    private RefundReply lookFirst(PaymentOp op, Refund refund, String intentId) {
        return switch (gateway.refundsOf(intentId)) {
            case ListReply.Listed<RefundSnapshot>(var found) ->
                    book.among(found, refund)
                            .<RefundReply>map(RefundReply.Answered::new)
                            .orElseGet(() -> call(op, refund, intentId));
            case ListReply.Unknown<RefundSnapshot>(var reason) -> new RefundReply.Unknown(reason);
        };
    }

    private void answered(PaymentOp op, Refund refund, RefundSnapshot news) {
        transactions.executeWithoutResult(
                _ -> {
                    book.settle(refund, news);
                    ops.done(op);
                });
    }

    private void failed(PaymentOp op, Refund refund, String intentId, String code) {
        if (op.attempts() < limits.opAttempts()) {
            ops.tryAnew(op, code, limits.opPauseAfter(op.attempts()));
            return;
        }
        // A last look: what failed may have happened all the same.
        switch (gateway.refundsOf(intentId)) {
            case ListReply.Listed<RefundSnapshot>(var found) ->
                    book.among(found, refund)
                            .ifPresentOrElse(
                                    news -> answered(op, refund, news),
                                    () -> giveUp(op, refund, code));
            case ListReply.Unknown<RefundSnapshot> _ -> tryAgain(op);
        }
    }

    private void giveUp(PaymentOp op, Refund refund, String code) {
        transactions.executeWithoutResult(
                _ -> {
                    book.givenUp(refund, code);
                    ops.failed(op, code);
                });
    }

    private void tryAgain(PaymentOp op) {
        ops.tryAgain(op, limits.opPauseAfter(op.attempts()));
    }
}
