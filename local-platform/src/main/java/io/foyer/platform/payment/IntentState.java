package io.foyer.platform.payment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a PaymentIntent stands, with what is known only there.
 *
 * <pre>
 * requires_payment_method → requires_confirmation, or straight on when confirmed with a card
 * requires_confirmation   → requires_action | processing | requires_capture | succeeded
 * requires_action         → the same after the challenge; requires_payment_method when it fails
 * processing              → requires_capture | succeeded | requires_payment_method
 * requires_capture        → succeeded | canceled (also by itself, when the authorisation expires)
 * any but succeeded       → canceled
 * a declined card         → requires_payment_method
 * </pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
sealed interface IntentState {

    record RequiresPaymentMethod(@Nullable CardProblem problem) implements IntentState {}

    record RequiresConfirmation(String paymentMethod) implements IntentState {}

    record RequiresAction(String paymentMethod, @Nullable String returnUrl)
            implements IntentState {}

    record Processing(String paymentMethod, Instant settlesAt) implements IntentState {}

    record RequiresCapture(String paymentMethod, String charge, Instant expiresAt)
            implements IntentState {}

    record Succeeded(String paymentMethod, String charge, long received) implements IntentState {}

    record Canceled(
            @Nullable String paymentMethod,
            @Nullable String charge,
            Instant at,
            @Nullable String reason)
            implements IntentState {}

    /** Stripe's name of the state. */
    default String status() {
        return switch (this) {
            case RequiresPaymentMethod _ -> "requires_payment_method";
            case RequiresConfirmation _ -> "requires_confirmation";
            case RequiresAction _ -> "requires_action";
            case Processing _ -> "processing";
            case RequiresCapture _ -> "requires_capture";
            case Succeeded _ -> "succeeded";
            case Canceled _ -> "canceled";
        };
    }

    /** The card in use, absent before there is one and after it was declined. */
    default @Nullable String card() {
        return switch (this) {
            case RequiresPaymentMethod _ -> null;
            case RequiresConfirmation(String method) -> method;
            case RequiresAction(String method, _) -> method;
            case Processing(String method, _) -> method;
            case RequiresCapture(String method, _, _) -> method;
            case Succeeded(String method, _, _) -> method;
            case Canceled canceled -> canceled.paymentMethod();
        };
    }

    /** The last charge, successful or failed. */
    default @Nullable String latestCharge() {
        return switch (this) {
            case RequiresPaymentMethod(CardProblem problem) ->
                    problem == null ? null : problem.charge();
            case RequiresConfirmation _, RequiresAction _, Processing _ -> null;
            case RequiresCapture(_, String charge, _) -> charge;
            case Succeeded(_, String charge, _) -> charge;
            case Canceled canceled -> canceled.charge();
        };
    }
}
