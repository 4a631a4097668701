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
 * that it is are the seats given back; so no one pays for seats that somebody else has. What the
 * provider refuses to make at all needs no ending.
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

    /**
     * The time to pay is over; a payment that was authorised in time is honoured all the same.
     *
     * @return whether the provider told where the payment stands; if not, it is tried again when
     *     the mark's time is over
     */
    boolean expire(UUID bookingId) {
        return marks.expire(bookingId)
                .map(mark -> expire(payments.ofBooking(bookingId).orElseThrow(), mark))
                .orElse(false);
    }

    /** The buyer does not want the seats any more. */
    void giveUp(UUID bookingId) {
        marks.giveUp(bookingId)
                .ifPresent(
                        mark -> cancel(payments.ofBooking(bookingId).orElseThrow(), mark.closer()));
    }

    private boolean expire(Payment payment, ClosingMark mark) {
        if (mark.as() != BookingStatus.EXPIRED) {
            return cancel(payment, mark.closer());
        }
        return switch (provider.start(payment)) {
            case GatewayReply.Answered(var intent) -> expire(payment, intent, mark.closer());
            case GatewayReply.Failed _ -> settlement.refused(payment);
            case GatewayReply.Declined _,
                    GatewayReply.Stumbled _,
                    GatewayReply.NotAsked _,
                    GatewayReply.Unknown _ ->
                    false;
        };
    }

    /** What the provider was told to end may end yet, whatever it says of it now. */
    private boolean expire(Payment payment, IntentSnapshot intent, Fence closer) {
        if (intent.state() instanceof PaymentState.Authorised && !provider.isGivenUp(payment)) {
            settlement.settle(intent, Optional.of(closer));
            return true;
        }
        return cancel(payment, closer);
    }

    private boolean cancel(Payment payment, Fence closer) {
        return switch (provider.cancel(payment)) {
            case GatewayReply.Answered(var intent) -> follow(payment, intent, closer);
            case GatewayReply.Failed _ -> settlement.refused(payment);
            case GatewayReply.Declined _,
                    GatewayReply.Stumbled _,
                    GatewayReply.NotAsked _,
                    GatewayReply.Unknown _ ->
                    false;
        };
    }

    /**
     * A payment that is authorised although it was to be ended is one whose ending nobody was told
     * of. It may come later, so nothing follows now; when the mark's time is over it is tried
     * again.
     */
    private boolean follow(Payment payment, IntentSnapshot intent, Fence closer) {
        return switch (intent.state()) {
            case PaymentState.Authorised _ -> false;
            case PaymentState.Processing _ -> {
                settlement.settle(intent, Optional.of(closer));
                settlement.letGo(payment.bookingId(), closer);
                yield true;
            }
            case PaymentState.AwaitingMethod _,
                    PaymentState.ActionNeeded _,
                    PaymentState.Captured _,
                    PaymentState.Cancelled _ -> {
                settlement.settle(intent, Optional.of(closer));
                yield true;
            }
        };
    }
}
