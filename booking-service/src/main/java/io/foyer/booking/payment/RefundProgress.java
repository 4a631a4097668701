package io.foyer.booking.payment;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where a refund changes its state. Every change begins with the payment's row lock,
 * which puts the provider's answer, its webhook, the reconciler and further askers in a line.
 */
@Component
class RefundProgress {

    private static final Logger log = LoggerFactory.getLogger(RefundProgress.class);

    private final RefundRows rows;
    private final RefundedLines lines;
    private final PaymentOps ops;
    private final Ledger ledger;
    private final ApplicationEventPublisher listeners;

    RefundProgress(
            RefundRows rows,
            RefundedLines lines,
            PaymentOps ops,
            Ledger ledger,
            ApplicationEventPublisher listeners) {
        this.rows = rows;
        this.lines = lines;
        this.ops = ops;
        this.ledger = ledger;
        this.listeners = listeners;
    }

    /** Writes it down, its amount being taken already; the provider is asked once it can be. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Refund asked(PaidPayment payment, RefundRequest request) {
        var refund = rows.insert(payment, request);
        lines.take(refund, request.parts());
        ledger.write(Movement.refundAsked(refund));
        if (payment.isCaptured()) {
            ops.ask(payment, refund);
        }
        return refund;
    }

    /** The money is here: what was asked back meanwhile may go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void captured(UUID paymentId) {
        var payment = rows.lock(paymentId);
        rows.pendingOf(paymentId).forEach(refund -> ops.ask(payment, refund));
    }

    /** The money was never taken and never will be, so whoever waits for some of it has it all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void neverTaken(UUID paymentId) {
        rows.lock(paymentId);
        rows.pendingOf(paymentId).forEach(this::drop);
    }

    /** The same for what nobody had asked for before; its amount is taken already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgone(PaidPayment payment, RefundRequest request) {
        var refund = rows.insert(payment, request);
        lines.take(refund, request.parts());
        ledger.write(Movement.refundAsked(refund));
        drop(refund);
    }

    private void drop(Refund refund) {
        rows.succeed(refund.id())
                .ifPresent(
                        done -> {
                            ledger.write(Movement.refundDropped(done));
                            listeners.publishEvent(new RefundCompleted(done));
                        });
    }

    /** Acts on what the provider says about it. Repeatable; old news change nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Refund refund, RefundSnapshot news) {
        if (!refund.amount().equals(news.amount())) {
            log.error("Refund {} does not agree with the provider's {}", refund.id(), news);
            return;
        }
        rows.lock(refund.paymentId());
        rows.know(refund.id(), news.id());
        switch (news.status()) {
            case PENDING -> {}
            case SUCCEEDED -> succeeded(refund);
            case FAILED -> fail(refund.id(), news.failure().orElse("unknown"));
        }
    }

    private void succeeded(Refund refund) {
        rows.succeed(refund.id())
                .ifPresent(
                        done -> {
                            ledger.write(Movement.refunded(done));
                            rows.closeIfAllIsBack(done.paymentId());
                            listeners.publishEvent(new RefundCompleted(done));
                        });
    }

    /** The provider will not do it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void givenUp(Refund refund, String why) {
        rows.lock(refund.paymentId());
        fail(refund.id(), why);
    }

    private void fail(UUID refundId, String why) {
        var hadArrived = rows.find(refundId).orElseThrow().status() == RefundStatus.SUCCEEDED;
        rows.fail(refundId, why)
                .ifPresent(
                        failed -> {
                            ledger.write(
                                    hadArrived
                                            ? Movement.refundReturned(failed)
                                            : Movement.refundDropped(failed));
                            log.error("Refund {} failed: {}", failed.id(), why);
                            listeners.publishEvent(new RefundFailed(failed));
                        });
    }
}
