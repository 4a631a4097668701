package io.foyer.booking.payment;

/**
 * What the provider says about a payment, which agrees with it.
 *
 * @param payment as it was read; its fence is that of the claim that it must still be for
 */
public record Advance(Payment payment, IntentSnapshot intent) {

    PaymentStatus to() {
        return PaymentStatus.of(intent.state());
    }
}
