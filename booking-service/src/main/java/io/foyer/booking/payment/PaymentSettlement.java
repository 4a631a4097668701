package io.foyer.booking.payment;

/**
 * Draws the consequences of what the provider says about a payment. Return call, webhook and
 * reconciler all end here, so that it does not matter which of them comes first, or twice.
 */
public interface PaymentSettlement {

    /**
     * Acts on a state of an intent. Repeatable; old news and intents of others change nothing.
     *
     * @throws RuntimeException to be told again later
     */
    void settle(IntentSnapshot intent);

    /**
     * Acts on the provider's refusal to make a payment.
     *
     * @return whether that was the end of it; false when it may come to something all the same
     */
    boolean refused(Payment payment);
}
