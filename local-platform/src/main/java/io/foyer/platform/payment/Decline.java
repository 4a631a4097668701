package io.foyer.platform.payment;

import org.jspecify.annotations.Nullable;

/** Why money can't be had from a card, in the words Stripe uses. */
enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST_CARD("card_declined", "lost_card", "Your card was declined."),
    STOLEN_CARD("card_declined", "stolen_card", "Your card was declined."),
    VELOCITY(
            "card_declined",
            "card_velocity_exceeded",
            "Your card was declined for making repeated attempts too frequently or exceeding its"
                    + " amount limit."),
    FRAUDULENT("card_declined", "fraudulent", "Your card was declined."),
    EXPIRED_CARD("expired_card", "expired_card", "Your card has expired."),
    INCORRECT_CVC("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error",
            "processing_error",
            "An error occurred while processing your card. Try again in a little bit."),
    INCORRECT_NUMBER("incorrect_number", null, "Your card number is incorrect."),
    LIVE_CARD(
            "card_declined",
            "test_mode_live_card",
            "Your card was declined. Your request was in test mode, but used a non test (live)"
                    + " card."),
    AUTHENTICATION_REQUIRED(
            "authentication_required",
            "authentication_required",
            "Your card was declined. This transaction requires authentication."),
    AUTHENTICATION_FAILED(
            "payment_intent_authentication_failure",
            null,
            "The provided PaymentMethod has failed authentication. You can provide a new"
                    + " PaymentMethod to attempt to fulfill this PaymentIntent again.");

    private final String code;
    private final @Nullable String declineCode;
    private final String message;

    Decline(String code, @Nullable String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    String code() {
        return code;
    }

    @Nullable String declineCode() {
        return declineCode;
    }

    String message() {
        return message;
    }

    String type() {
        return this == AUTHENTICATION_FAILED ? "invalid_request_error" : "card_error";
    }

    /** Whether the card's bank was asked at all: only then is there a failed charge. */
    boolean charged() {
        return this != AUTHENTICATION_FAILED && this != AUTHENTICATION_REQUIRED;
    }
}
