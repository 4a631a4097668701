package io.foyer.booking.notification;

import io.foyer.booking.notification.letter.LetterKind;
import io.foyer.booking.payment.RefundCompleted;
import io.foyer.booking.payment.RefundFailed;
import io.foyer.booking.payment.RefundReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells buyers how their refunds ended. */
@Component
class RefundTidings {

    private final LetterDesk desk;

    RefundTidings(LetterDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void completed(RefundCompleted event) {
        var refund = event.refund();
        if (refund.reason() == RefundReason.NEVER_PAID) {
            // The letter about the tickets says it: nothing was taken, so nothing comes.
            return;
        }
        desk.orderForBuyer(
                LetterKind.REFUND, refund.bookingId(), refund.id(), refund.id().toString());
    }

    @EventListener
    void failed(RefundFailed event) {
        var refund = event.refund();
        desk.orderForBuyer(
                LetterKind.REFUND_FAILED, refund.bookingId(), refund.id(), refund.id().toString());
    }
}
