package io.foyer.booking.checkout;

import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.IntentSnapshot;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentCalls;
import io.foyer.booking.payment.PaymentState;
import io.foyer.booking.payment.Payments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ends a claim that will not be paid. The payment is ended first, and only when the provider says
 * that it is are the seats given back; so no one pays for seats that somebody else has.
 *
 * <p>Whoever closes first marks the booking, which keeps everybody else from confirming it. Dying
 * anywhere leaves the mark, whose time ends, and then the next one begins again.
 */
@Component
class CloseClaim {

    private final ClosingMarks marks;
    private final Payments payments;
    private final PaymentCalls provider;
    private final Settlement settlement;

    CloseClaim(
            ClosingMarks marks, Payments payments, PaymentCalls provider, Settlement settlement) {
        this.marks = marks;
        this.payments = payments;
        this.provider = provider;
        this.settlement = settlement;
    }

    /** The time to pay is over; a payment that was authorised in time is honoured all the same. */
    void expire(UUID bookingId) {
        marks.expire(bookingId)
                .ifPresent(
                        closer -> {
                            var payment = payments.ofBooking(bookingId).orElseThrow();
                            if (provider.start(payment)
                                    instanceof GatewayReply.Answered(var intent)) {
                                expire(payment, intent, closer);
                            }
                        });
    }

    /** The buyer does not want the seats any more. */
    void giveUp(UUID bookingId) {
        marks.giveUp(bookingId)
                .ifPresent(closer -> cancel(payments.ofBooking(bookingId).orElseThrow(), closer));
    }

    private void expire(Payment payment, IntentSnapshot intent, Fence closer) {
        if (intent.state() instanceof PaymentState.Authorised) {
            settlement.settle(intent, Optional.of(closer));
        } else {
            cancel(payment, closer);
        }
    }

    private void cancel(Payment payment, Fence closer) {
        if (provider.cancel(payment) instanceof GatewayReply.Answered(var intent)) {
            settlement.settle(intent, Optional.of(closer));
            if (intent.state() instanceof PaymentState.Processing) {
                settlement.letGo(payment.bookingId(), closer);
            }
        }
    }
}
