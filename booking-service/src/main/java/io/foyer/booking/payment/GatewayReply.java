package io.foyer.booking.payment;

import java.util.Set;

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
    record Failed(String code) implements GatewayReply {

        private static final Set<String> OF_THE_AMOUNT =
                Set.of("amount_too_small", "amount_too_large");

        /**
         * Whether no payment of such an amount is ever made; else something may be set wrong, here
         * or there, and nobody should lose seats by that.
         */
        public boolean isOfTheAmount() {
            return OF_THE_AMOUNT.contains(code);
        }
    }

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
