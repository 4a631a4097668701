package io.foyer.booking.payment;

/**
 * The payment provider, as far as selling needs it; {@link RefundGateway} is the way back. Money is
 * authorised first and captured once the booking is confirmed, so that a buyer who gets no seats is
 * never charged.
 *
 * <p>Every call that changes something carries a key: the provider does it once per key, however
 * often it is asked, and repeats its first answer. No call throws for what the network or the
 * provider does; {@link GatewayReply} says it.
 */
public interface PaymentGateway {

    /** Starts an intent to collect the amount; nothing is authorised yet. */
    GatewayReply create(NewIntent intent, String key);

    /** What the provider knows about an intent now. */
    GatewayReply retrieve(String intentId);

    /** Tries to authorise the amount on a payment method, which may ask the buyer for more. */
    GatewayReply confirm(String intentId, String paymentMethodId, String key);

    /** Collects what was authorised. */
    GatewayReply capture(String intentId, String key);

    /** Ends an intent that was not captured, giving back what was authorised. */
    GatewayReply cancel(String intentId, String key);
}
