package io.foyer.booking.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.foyer.common.money.Money;
import java.util.Locale;
import java.util.Optional;

/** Stripe's refunds. */
final class StripeRefunds {

    static final String REFUND_ID = "refund_id";

    private final StripeClient stripe;

    StripeRefunds(StripeClient stripe) {
        this.stripe = stripe;
    }

    RefundReply create(String intentId, NewRefund refund, RequestOptions once) {
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(intentId)
                        .setAmount(refund.amount().amount())
                        .putMetadata(REFUND_ID, refund.refundId().toString())
                        .build();
        try {
            return new RefundReply.Answered(snapshot(stripe.v1().refunds().create(params, once)));
        } catch (StripeException failure) {
            return RefundReply.of(StripeReplies.of(failure));
        }
    }

    ListReply<RefundSnapshot> of(String intentId) {
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
                new Money(refund.getAmount(), refund.getCurrency().toUpperCase(Locale.ROOT)),
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
