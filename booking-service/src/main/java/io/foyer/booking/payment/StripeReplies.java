package io.foyer.booking.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.StripeError;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Stripe's answers mean here. */
final class StripeReplies {

    private static final Logger log = LoggerFactory.getLogger(StripeReplies.class);
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private StripeReplies() {}

    static IntentSnapshot snapshot(PaymentIntent intent) {
        return new IntentSnapshot(
                intent.getId(),
                id(intent.getMetadata(), StripePaymentGateway.PAYMENT_ID),
                id(intent.getMetadata(), StripePaymentGateway.BOOKING_ID),
                StripeAmounts.money(intent.getAmount(), intent.getCurrency()),
                state(intent),
                Optional.ofNullable(intent.getClientSecret()),
                card(intent.getPaymentMethodObject()),
                fingerprint(intent.getPaymentMethodObject()));
    }

    /**
     * A saved error is repeated for its key, as is that the key was used for something else; what
     * Stripe did not look at (no connection, too many requests, our own key is wrong) may be asked
     * again as it was.
     */
    static GatewayReply of(StripeException failure) {
        return switch (failure) {
            case CardException card -> new GatewayReply.Declined(declineCode(card));
            case InvalidRequestException invalid -> new GatewayReply.Failed(code(invalid));
            case IdempotencyException reused when status(reused) != CONFLICT -> stumbled(reused);
            case ApiException api when status(api) >= SERVER_ERROR -> stumbled(api);
            case RateLimitException tooFast -> notAsked(tooFast);
            case AuthenticationException ours -> notAsked(ours);
            case ApiConnectionException lost when wasNotReached(lost) -> notAsked(lost);
            default -> {
                log.warn("No answer from Stripe: {}", reason(failure));
                yield new GatewayReply.Unknown(code(failure));
            }
        };
    }

    private static GatewayReply stumbled(StripeException failure) {
        log.warn("Stripe stumbled: {}", reason(failure));
        return new GatewayReply.Stumbled();
    }

    private static GatewayReply notAsked(StripeException failure) {
        log.warn("Stripe was not asked: {}", reason(failure));
        return new GatewayReply.NotAsked(code(failure));
    }

    /** Whether there was no connection, so that nothing of the call can have arrived. */
    private static boolean wasNotReached(ApiConnectionException failure) {
        return failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof UnknownHostException;
    }

    private static PaymentState state(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_payment_method", "requires_confirmation" ->
                    new PaymentState.AwaitingMethod(
                            Optional.ofNullable(intent.getLastPaymentError())
                                    .map(StripeReplies::declineCode));
            case "requires_action" -> action(intent);
            case "requires_capture" -> new PaymentState.Authorised();
            case "succeeded" -> new PaymentState.Captured();
            case "canceled" -> new PaymentState.Cancelled();
            default -> new PaymentState.Processing();
        };
    }

    private static PaymentState action(PaymentIntent intent) {
        var action = intent.getNextAction();
        if (action == null) {
            return new PaymentState.Processing();
        }
        return new PaymentState.ActionNeeded(
                action.getType(),
                Optional.ofNullable(action.getRedirectToUrl()).map(redirect -> redirect.getUrl()));
    }

    private static Optional<String> fingerprint(PaymentMethod method) {
        return Optional.ofNullable(method)
                .map(PaymentMethod::getCard)
                .map(PaymentMethod.Card::getFingerprint);
    }

    private static Optional<Card> card(PaymentMethod method) {
        return Optional.ofNullable(method)
                .map(PaymentMethod::getCard)
                .map(card -> new Card(card.getBrand(), card.getLast4()));
    }

    /** Why there was no answer, for people. */
    static String reason(StripeException failure) {
        return failure.getClass().getSimpleName() + " " + code(failure);
    }

    /** An id of ours that travelled with an object of Stripe's. */
    static Optional<UUID> id(@Nullable Map<String, String> metadata, String name) {
        try {
            return Optional.ofNullable(metadata)
                    .map(noted -> noted.get(name))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String declineCode(CardException failure) {
        return failure.getDeclineCode() != null ? failure.getDeclineCode() : code(failure);
    }

    private static String declineCode(StripeError error) {
        return error.getDeclineCode() != null
                ? error.getDeclineCode()
                : String.valueOf(error.getCode());
    }

    private static String code(StripeException failure) {
        return failure.getCode() != null ? failure.getCode() : "http-" + failure.getStatusCode();
    }

    private static int status(StripeException failure) {
        var status = failure.getStatusCode();
        return status == null ? 0 : status;
    }
}
