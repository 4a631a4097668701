package io.foyer.platform.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.service.V1Services;
import java.util.function.UnaryOperator;

/** A sandbox and a merchant at it, for one test. */
final class Shop implements AutoCloseable {

    final HandClock clock = new HandClock();
    final PaymentSandbox sandbox;
    final V1Services stripe;

    private Shop(UnaryOperator<SandboxConfig> settings) {
        sandbox = PaymentSandbox.start(settings.apply(SandboxConfig.local(0).withClock(clock)));
        stripe = client(ApiKeys.local().secret()).v1();
    }

    static Shop open() {
        return new Shop(config -> config);
    }

    static Shop open(UnaryOperator<SandboxConfig> settings) {
        return new Shop(settings);
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.url().toString())
                .setConnectTimeout(2_000)
                .setReadTimeout(5_000)
                .setMaxNetworkRetries(0)
                .build();
    }

    static PaymentIntentCreateParams.Builder ofManualCapture(long amount) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("usd")
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .putMetadata("booking_id", "b-1");
    }

    PaymentIntent create(long amount) throws StripeException {
        return stripe.paymentIntents().create(ofManualCapture(amount).build());
    }

    PaymentIntent confirm(String intent, String method) throws StripeException {
        return stripe.paymentIntents()
                .confirm(
                        intent,
                        PaymentIntentConfirmParams.builder().setPaymentMethod(method).build());
    }

    PaymentIntent authorised(long amount) throws StripeException {
        return confirm(create(amount).getId(), "pm_card_visa");
    }

    PaymentIntent paid(long amount) throws StripeException {
        return stripe.paymentIntents().capture(authorised(amount).getId());
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
