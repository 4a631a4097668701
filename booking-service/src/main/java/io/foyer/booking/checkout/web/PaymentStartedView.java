package io.foyer.booking.checkout.web;

import io.foyer.booking.checkout.StartPayment.IntentSecret;
import io.foyer.booking.checkout.StartPaymentOutcome.Started;
import java.time.Instant;
import java.util.UUID;

/** What the buyer's browser needs to pay. */
record PaymentStartedView(
        UUID paymentId,
        String paymentIntentId,
        String clientSecret,
        String publishableKey,
        Instant payBy) {

    static PaymentStartedView of(Started started) {
        return new PaymentStartedView(
                started.paymentId(),
                started.paymentIntentId(),
                started.clientSecret(),
                started.publishableKey(),
                started.payBy());
    }

    /** As it is kept: what the provider calls the payment and its secret are kept by others. */
    PaymentStartedView withoutSecrets() {
        return with(new IntentSecret("", ""));
    }

    PaymentStartedView with(IntentSecret secret) {
        return new PaymentStartedView(
                paymentId, secret.intentId(), secret.clientSecret(), publishableKey, payBy);
    }
}
