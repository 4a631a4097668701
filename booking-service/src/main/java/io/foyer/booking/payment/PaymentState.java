package io.foyer.booking.payment;

import java.util.Optional;

/** Where an intent stands at the payment provider. */
public sealed interface PaymentState {

    /**
     * It needs a payment method.
     *
     * @param declined why the last one was refused, if one was
     */
    record AwaitingMethod(Optional<String> declined) implements PaymentState {}

    /**
     * The buyer must do something first, such as prove who they are to their bank.
     *
     * @param redirectTo where, unless the client's own library shows it
     */
    record ActionNeeded(String type, Optional<String> redirectTo) implements PaymentState {}

    /** The provider is still at it. */
    record Processing() implements PaymentState {}

    /** The amount is reserved on the card and waits to be captured. */
    record Authorised() implements PaymentState {}

    /** The money was collected. */
    record Captured() implements PaymentState {}

    /** It has ended without money. */
    record Cancelled() implements PaymentState {}
}
