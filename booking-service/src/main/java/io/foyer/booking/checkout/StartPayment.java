package io.foyer.booking.checkout;

import io.foyer.booking.checkout.StartPaymentOutcome.NothingToPay;
import io.foyer.booking.checkout.StartPaymentOutcome.Refused;
import io.foyer.booking.checkout.StartPaymentOutcome.Started;
import io.foyer.booking.checkout.StartPaymentOutcome.Unavailable;
import io.foyer.booking.payment.GatewayReply;
import io.foyer.booking.payment.Payment;
import io.foyer.booking.payment.PaymentCalls;
import io.foyer.booking.payment.PaymentState;
import io.foyer.booking.payment.StripeProperties;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Claims the seats, then starts the payment. Dying in between leaves a claim whose payment is
 * started by the repeated request or by the reconciler, or which is given up when its time is over.
 */
@Component
public class StartPayment {

    private final ClaimSeats seats;
    private final BookingReads bookings;
    private final PaymentCalls provider;
    private final Settlement settlement;
    private final StripeProperties stripe;

    StartPayment(
            ClaimSeats seats,
            BookingReads bookings,
            PaymentCalls provider,
            Settlement settlement,
            StripeProperties stripe) {
        this.seats = seats;
        this.bookings = bookings;
        this.provider = provider;
        this.settlement = settlement;
        this.stripe = stripe;
    }

    /** Repeatable: while the booking is being paid for it answers with the same payment. */
    public StartPaymentOutcome start(UUID bookingId, UUID accountId) {
        return switch (seats.claim(bookingId, accountId)) {
            case ClaimOutcome.Refused(ClaimRefusal.NotFound _) ->
                    new Refused(past(bookingId, accountId));
            case ClaimOutcome.Refused(var why) -> new Refused(why);
            case ClaimOutcome.Bought _ -> new NothingToPay();
            case ClaimOutcome.Claimed(var payment, var payBy) -> start(payment, payBy);
        };
    }

    /** What is past is not among those that can be claimed, and still its buyer's. */
    private ClaimRefusal past(UUID bookingId, UUID accountId) {
        return bookings.find(bookingId, accountId)
                .<ClaimRefusal>map(booking -> new ClaimRefusal.AlreadyOver(booking.status()))
                .orElseGet(ClaimRefusal.NotFound::new);
    }

    /**
     * How a payment that was started is known at the provider, and its secret, whatever became of
     * it since; empty while the provider does not answer.
     */
    public Optional<IntentSecret> secretOf(UUID paymentId) {
        return provider.look(paymentId)
                .flatMap(
                        intent ->
                                intent.clientSecret()
                                        .map(secret -> new IntentSecret(intent.id(), secret)));
    }

    private StartPaymentOutcome start(Payment payment, Instant payBy) {
        return switch (provider.start(payment)) {
            case GatewayReply.Answered(var intent)
                    when intent.state() instanceof PaymentState.Cancelled ->
                    new Refused(new ClaimRefusal.HoldExpired());
            case GatewayReply.Answered(var intent) ->
                    new Started(
                            payment.id(),
                            intent.id(),
                            intent.clientSecret().orElseThrow(),
                            stripe.publishableKey(),
                            payBy);
            case GatewayReply.Failed why when why.isOfTheAmount() && settlement.refused(payment) ->
                    new Refused(new ClaimRefusal.Unpayable());
            case GatewayReply.Declined _,
                    GatewayReply.Failed _,
                    GatewayReply.Stumbled _,
                    GatewayReply.NotAsked _,
                    GatewayReply.Unknown _ ->
                    new Unavailable();
        };
    }

    /** What lets the buyer's browser pay, and nobody else's. */
    public record IntentSecret(String intentId, String clientSecret) {}
}
