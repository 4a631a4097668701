package io.foyer.booking.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import java.net.URI;
import java.util.List;

/** Stripe's PaymentIntents through stripe-java. */
class StripePaymentGateway implements PaymentGateway {

    static final String BOOKING_ID = "booking_id";
    static final String PAYMENT_ID = "payment_id";

    /** Tells the card's brand and last digits in the same answer. */
    private static final String EXPAND_METHOD = "payment_method";

    private final StripeClient stripe;
    private final URI returnUrl;
    private final List<String> methods;

    /**
     * @param methods what buyers may pay with
     */
    StripePaymentGateway(StripeClient stripe, URI returnUrl, List<String> methods) {
        this.stripe = stripe;
        this.returnUrl = returnUrl;
        this.methods = List.copyOf(methods);
    }

    @Override
    public GatewayReply create(NewIntent intent, String key) {
        var params =
                PaymentIntentCreateParams.builder()
                        .setAmount(StripeAmounts.of(intent.amount()))
                        .setCurrency(StripeAmounts.currency(intent.amount()))
                        .addAllPaymentMethodType(methods)
                        .putMetadata(BOOKING_ID, intent.bookingId().toString())
                        .putMetadata(PAYMENT_ID, intent.paymentId().toString());
        StripeMethods.reserveOnCards(params, methods);
        return reply(() -> stripe.v1().paymentIntents().create(params.build(), once(key)));
    }

    @Override
    public GatewayReply retrieve(String intentId) {
        return reply(() -> fetch(intentId));
    }

    @Override
    public GatewayReply confirm(String intentId, String paymentMethodId, String key) {
        var params =
                PaymentIntentConfirmParams.builder()
                        .setPaymentMethod(paymentMethodId)
                        .setReturnUrl(returnUrl.toString())
                        .addExpand(EXPAND_METHOD)
                        .build();
        return reply(() -> stripe.v1().paymentIntents().confirm(intentId, params, once(key)));
    }

    @Override
    public GatewayReply capture(String intentId, String key) {
        var params = PaymentIntentCaptureParams.builder().addExpand(EXPAND_METHOD).build();
        return reply(() -> stripe.v1().paymentIntents().capture(intentId, params, once(key)));
    }

    @Override
    public GatewayReply cancel(String intentId, String key) {
        var params = PaymentIntentCancelParams.builder().addExpand(EXPAND_METHOD).build();
        return reply(() -> stripe.v1().paymentIntents().cancel(intentId, params, once(key)));
    }

    private PaymentIntent fetch(String intentId) throws StripeException {
        var params = PaymentIntentRetrieveParams.builder().addExpand(EXPAND_METHOD).build();
        return stripe.v1().paymentIntents().retrieve(intentId, params);
    }

    static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static GatewayReply reply(StripeCall call) {
        try {
            return new GatewayReply.Answered(StripeReplies.snapshot(call.make()));
        } catch (StripeException failure) {
            return StripeReplies.of(failure);
        }
    }

    @FunctionalInterface
    private interface StripeCall {
        PaymentIntent make() throws StripeException;
    }
}
