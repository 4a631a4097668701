package io.foyer.booking.payment;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refunds at the provider: one call each, under a key of its own. Many wait for the provider at the
 * same time; few of them write, so that they leave the database's connections to others.
 */
@Component
class RefundCalls {

    private final RefundGateway gateway;
    private final PaymentOpResults results;
    private final RefundBook book;
    private final PaymentProperties limits;
    private final TransactionTemplate transactions;
    private final Desks desks;

    RefundCalls(
            RefundGateway gateway,
            PaymentOpResults results,
            RefundBook book,
            PaymentProperties limits,
            TransactionTemplate transactions) {
        this.gateway = gateway;
        this.results = results;
        this.book = book;
        this.limits = limits;
        this.transactions = transactions;
        this.desks = new Desks(limits.workers());
    }

    /** Makes the call and writes down what came of it; answers what the provider said. */
    RefundReply perform(PaymentOp op) {
        var wanted = desks.at(() -> wanted(op));
        var reply = op.attempts() == 1 ? call(wanted) : lookFirst(wanted);
        // A last look before it is given up: what failed may have happened all the same.
        var last =
                reply instanceof RefundReply.Failed && limits.isLastRefusal(op.refusals())
                        ? look(wanted, reply)
                        : reply;
        return desks.at(() -> writeDown(wanted, last));
    }

    private Wanted wanted(PaymentOp op) {
        var refund = book.find(Objects.requireNonNull(op.refundId())).orElseThrow();
        return new Wanted(op, refund, book.intentOf(refund));
    }

    private RefundReply call(Wanted wanted) {
        return gateway.refund(wanted.intentId, NewRefund.of(wanted.refund), wanted.op.key());
    }

    /** An earlier try may have done it; after a day the provider has forgotten its key. */
    private RefundReply lookFirst(Wanted wanted) {
        return switch (gateway.refundsOf(wanted.intentId)) {
            case ListReply.Listed<RefundSnapshot>(var found) ->
                    book.among(found, wanted.refund)
                            .<RefundReply>map(RefundReply.Answered::new)
                            .orElseGet(() -> call(wanted));
            case ListReply.Unknown<RefundSnapshot>(var reason) -> new RefundReply.Unknown(reason);
        };
    }

    private RefundReply look(Wanted wanted, RefundReply otherwise) {
        return switch (gateway.refundsOf(wanted.intentId)) {
            case ListReply.Listed<RefundSnapshot>(var found) ->
                    book.among(found, wanted.refund)
                            .<RefundReply>map(RefundReply.Answered::new)
                            .orElse(otherwise);
            case ListReply.Unknown<RefundSnapshot>(var reason) -> new RefundReply.Unknown(reason);
        };
    }

    private RefundReply writeDown(Wanted wanted, RefundReply reply) {
        var op = wanted.op;
        switch (reply) {
            case RefundReply.Answered(var news) -> answered(wanted, news);
            case RefundReply.Failed(var code) -> refused(wanted, code);
            case RefundReply.Stumbled _ -> results.stumbled(op, limits.opPauseAfter(op.attempts()));
            case RefundReply.Unknown _ -> results.tryAgain(op, limits.opPauseAfter(op.attempts()));
            case RefundReply.TooFast _ -> results.putBack(op, limits.opBackoff());
        }
        return reply;
    }

    private void answered(Wanted wanted, RefundSnapshot news) {
        transactions.executeWithoutResult(
                _ -> {
                    book.settle(wanted.refund, news);
                    results.done(wanted.op);
                });
    }

    private void refused(Wanted wanted, String code) {
        var op = wanted.op;
        if (!limits.isLastRefusal(op.refusals())) {
            results.refused(op, code, limits.opPauseAfter(op.attempts()));
            return;
        }
        transactions.executeWithoutResult(
                _ -> {
                    book.givenUp(wanted.refund, code);
                    results.failed(op, code);
                });
    }

    private record Wanted(PaymentOp op, Refund refund, String intentId) {}
}
