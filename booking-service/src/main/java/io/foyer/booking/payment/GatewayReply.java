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
     * The provider refused it, and means it. It would repeat that answer for the same key, so
     * another try needs another key.
     */
    record Failed(String code) implements GatewayReply {}

    /**
     * The provider did not get to the end of it, or cannot say how it ended. It may have happened,
     * and its key will never tell: whoever asks again looks first, and takes another key.
     */
    record Stumbled() implements GatewayReply, NotAnswered {

        /** How such a call is written down. */
        static final String CODE = "server_error";
    }

    /**
     * It was not made, or the provider did not look at it. To be asked again, with the same key.
     */
    record NotAsked(String reason) implements GatewayReply, NotAnswered {}

    /** Nobody knows whether it happened. To be asked again, with the same key. */
    record Unknown(String reason) implements GatewayReply, NotAnswered {}
}
