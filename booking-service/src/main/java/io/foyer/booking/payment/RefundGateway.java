package io.foyer.booking.payment;

/**
 * The payment provider, as far as giving money back needs it. It is a door of its own, so that
 * twenty thousand refunds do not stand in the way of whoever is paying just now.
 *
 * <p>No call throws for what the network or the provider does; {@link RefundReply} says it.
 */
public interface RefundGateway {

    /** Gives back some of what was captured, never more than is left of it; once for each key. */
    RefundReply refund(String intentId, NewRefund refund, String key);

    /** Every refund of an intent, whoever made it. */
    ListReply<RefundSnapshot> refundsOf(String intentId);
}
