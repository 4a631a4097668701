package io.foyer.booking.payment;

import com.stripe.StripeClient;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.util.Optional;

/** Stripe's refunds. */
final class StripeRefunds implements RefundGateway {

    static final String REFUND_ID = "refund_id";

    private final StripeClient stripe;

    StripeRefunds(StripeClient stripe) {
        this.stripe = stripe;
    }

    @Override
    public RefundReply refund(String intentId, NewRefund refund, String key) {
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(intentId)
                        .setAmount(StripeAmounts.of(refund.amount()))
                        .putMetadata(REFUND_ID, refund.refundId().toString())
                        .build();
        try {
            var once = StripePaymentGateway.once(key);
            return new RefundReply.Answered(snapshot(stripe.v1().refunds().create(params, once)));
        } catch (RateLimitException tooFast) {
            return new RefundReply.TooFast(StripeReplies.reason(tooFast));
        } catch (StripeException failure) {
            return RefundReply.of(StripeReplies.of(failure));
        }
    }

    @Override
    public ListReply<RefundSnapshot> refundsOf(String intentId) {
        return StripePages.all(
                after -> {
                    var page =
                            RefundListParams.builder()
                                    .setPaymentIntent(intentId)
                                    .setLimit(StripePages.SIZE);
                    after.ifPresent(page::setStartingAfter);
                    return stripe.v1().refunds().list(page.build());
                },
                StripeRefunds::snapshot);
    }

    static RefundSnapshot snapshot(Refund refund) {
        return new RefundSnapshot(
                refund.getId(),
                StripeReplies.id(refund.getMetadata(), REFUND_ID),
                String.valueOf(refund.getPaymentIntent()),
                StripeAmounts.money(refund.getAmount(), refund.getCurrency()),
                status(refund.getStatus()),
                Optional.ofNullable(refund.getFailureReason()));
    }

    /** It may need a hand of the buyer's ({@code requires_action}); until then it is under way. */
    private static RefundStatus status(String stripes) {
        return switch (stripes) {
            case "succeeded" -> RefundStatus.SUCCEEDED;
            case "failed", "canceled" -> RefundStatus.FAILED;
            default -> RefundStatus.PENDING;
        };
    }
}
