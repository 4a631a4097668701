package io.foyer.booking.aftersale;

import io.foyer.booking.payment.Refund;
import io.foyer.booking.payment.RefundCompleted;
import io.foyer.booking.payment.RefundFailed;
import io.foyer.booking.payment.RefundReason;
import io.foyer.booking.payment.RefundStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes how refunds of showtimes that were called off end, in the transaction that ends them. */
@Component
class CallOffRefunds {

    private final CallOffs callOffs;

    CallOffRefunds(CallOffs callOffs) {
        this.callOffs = callOffs;
    }

    @EventListener
    void on(RefundCompleted completed) {
        note(completed.refund(), RefundStatus.SUCCEEDED);
    }

    @EventListener
    void on(RefundFailed failed) {
        note(failed.refund(), RefundStatus.FAILED);
    }

    private void note(Refund refund, RefundStatus status) {
        if (refund.reason() == RefundReason.EVENT_CANCELLED) {
            callOffs.ended(refund, status);
        }
    }
}
