package io.foyer.booking.payment;

/** How a call to the payment provider ended. */
public sealed interface GatewayReply {

    /** The provider answered with the intent's present state. */
    record Answered(IntentSnapshot intent) implements GatewayReply {}

    /**
     * The payment method was refused; another one may be tried.
     *
     * @param code such as {@code insufficient_funds}
     */
    record Declined(String code) implements GatewayReply {}

    /**
     * The provider answered that it did not do it. It would repeat that answer for the same key, so
     * another try needs another key.
     */
    record Failed(String code) implements GatewayReply {}

    /** Nobody knows whether it happened. To be asked again, with the same key. */
    record Unknown(String reason) implements GatewayReply, NotAnswered {}
}
