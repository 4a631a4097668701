package io.foyer.platform.payment;

import java.util.stream.Collectors;

/** Why a PaymentIntent can't do what it is asked. */
final class IntentRefusals {

    private IntentRefusals() {}

    static Refusal state(Intent intent, String verb) {
        return Refusal.impossible(
                "payment_intent_unexpected_state",
                "You cannot "
                        + verb
                        + " this PaymentIntent because it has a status of "
                        + intent.state().status()
                        + ".");
    }

    static Refusal noCard() {
        return Refusal.impossible(
                "payment_intent_unexpected_state",
                "You cannot confirm this PaymentIntent because it's missing a payment method. You"
                        + " can either update the PaymentIntent with a payment method and then"
                        + " confirm it again, or confirm it again directly with a payment method.");
    }

    static Refusal method(Intent intent, PaymentMethod method) {
        return Refusal.impossible(
                "payment_intent_incompatible_payment_method",
                "The PaymentMethod provided ("
                        + method.card().type().stripeName()
                        + ") is not allowed for this PaymentIntent. Please attach a PaymentMethod"
                        + " of one of the following types: "
                        + intent.methodTypes().stream()
                                .map(MethodType::stripeName)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    static Refusal captureTooLarge(Intent intent, long amount) {
        return Refusal.impossible(
                        "amount_too_large",
                        "The amount to capture ("
                                + amount
                                + ") is greater than the amount capturable ("
                                + intent.amount()
                                + ").")
                .with("param", "amount_to_capture");
    }
}
