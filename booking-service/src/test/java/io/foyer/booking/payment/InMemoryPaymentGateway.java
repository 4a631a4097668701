package io.foyer.booking.payment;

import io.foyer.booking.payment.GatewayReply.Answered;
import io.foyer.booking.payment.GatewayReply.Declined;
import io.foyer.booking.payment.GatewayReply.Failed;
import io.foyer.booking.payment.GatewayReply.Stumbled;
import io.foyer.booking.payment.PaymentState.ActionNeeded;
import io.foyer.booking.payment.PaymentState.Authorised;
import io.foyer.booking.payment.PaymentState.AwaitingMethod;
import io.foyer.booking.payment.PaymentState.Cancelled;
import io.foyer.booking.payment.PaymentState.Captured;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A payment provider in memory, for tests of what stands above. One lock makes every call atomic.
 */
public final class InMemoryPaymentGateway implements PaymentGateway, RefundGateway {

    private final Map<String, IntentSnapshot> intents = new HashMap<>();
    private final Map<String, Asked> answers = new HashMap<>();
    private final InMemoryRefunds refunds = new InMemoryRefunds();

    @Override
    public synchronized GatewayReply create(NewIntent intent, String key) {
        return once(key, intent, () -> new Answered(save(fresh(intent))));
    }

    @Override
    public synchronized GatewayReply retrieve(String intentId) {
        var intent = intents.get(intentId);
        return intent == null ? new Failed("resource_missing") : new Answered(intent);
    }

    @Override
    public synchronized GatewayReply confirm(String intentId, String method, String key) {
        return once(
                key,
                intentId + method,
                () ->
                        change(
                                intentId,
                                intent ->
                                        intent.state() instanceof AwaitingMethod
                                                ? pay(intent, method)
                                                : unexpected()));
    }

    @Override
    public synchronized GatewayReply capture(String intentId, String key) {
        return once(
                key,
                intentId + "capture",
                () ->
                        change(
                                intentId,
                                intent ->
                                        intent.state() instanceof Authorised
                                                ? in(intent, new Captured())
                                                : unexpected()));
    }

    @Override
    public synchronized GatewayReply cancel(String intentId, String key) {
        return once(
                key,
                intentId + "cancel",
                () ->
                        change(
                                intentId,
                                intent ->
                                        switch (intent.state()) {
                                            case AwaitingMethod _, ActionNeeded _, Authorised _ ->
                                                    in(intent, new Cancelled());
                                            case PaymentState.Processing _,
                                                    Captured _,
                                                    Cancelled _ ->
                                                    unexpected();
                                        }));
    }

    @Override
    public synchronized RefundReply refund(String intentId, NewRefund refund, String key) {
        return refunds.refund(Optional.ofNullable(intents.get(intentId)), refund, key);
    }

    @Override
    public synchronized ListReply<RefundSnapshot> refundsOf(String intentId) {
        return new ListReply.Listed<>(refunds.of(intentId));
    }

    /** The buyer proves who they are to their bank. */
    public synchronized void passChallenge(String intentId) {
        change(intentId, intent -> in(intent, new Authorised()));
    }

    private GatewayReply pay(IntentSnapshot intent, String method) {
        return switch (method) {
            case "pm_card_visa" -> in(withCard(intent), new Authorised());
            case "pm_card_threeDSecure2Required" ->
                    in(intent, new ActionNeeded("redirect_to_url", Optional.of("http://bank")));
            case "pm_card_chargeDeclined" -> decline(intent, "generic_decline");
            case "pm_card_chargeDeclinedInsufficientFunds" -> decline(intent, "insufficient_funds");
            default -> new Failed("resource_missing");
        };
    }

    private GatewayReply decline(IntentSnapshot intent, String code) {
        in(intent, new AwaitingMethod(Optional.of(code)));
        return new Declined(code);
    }

    private GatewayReply in(IntentSnapshot intent, PaymentState state) {
        return new Answered(
                save(
                        new IntentSnapshot(
                                intent.id(),
                                intent.paymentId(),
                                intent.bookingId(),
                                intent.amount(),
                                state,
                                intent.clientSecret(),
                                intent.card())));
    }

    private GatewayReply change(String intentId, Change change) {
        var intent = intents.get(intentId);
        return intent == null ? new Failed("resource_missing") : change.of(intent);
    }

    private GatewayReply once(String key, Object request, Supplier<GatewayReply> call) {
        var asked = answers.get(key);
        if (asked == null) {
            asked = new Asked(request, call.get());
            answers.put(key, asked);
        }
        return asked.request.equals(request) ? asked.answer : new Stumbled();
    }

    private IntentSnapshot save(IntentSnapshot intent) {
        intents.put(intent.id(), intent);
        return intent;
    }

    private IntentSnapshot fresh(NewIntent intent) {
        var id = "pi_" + intents.size();
        return new IntentSnapshot(
                id,
                Optional.of(intent.paymentId()),
                Optional.of(intent.bookingId()),
                intent.amount(),
                new AwaitingMethod(Optional.empty()),
                Optional.of(id + "_secret_1"),
                Optional.empty());
    }

    private static IntentSnapshot withCard(IntentSnapshot intent) {
        return new IntentSnapshot(
                intent.id(),
                intent.paymentId(),
                intent.bookingId(),
                intent.amount(),
                intent.state(),
                intent.clientSecret(),
                Optional.of(new Card("visa", "4242")));
    }

    private static GatewayReply unexpected() {
        return new Failed("payment_intent_unexpected_state");
    }

    private record Asked(Object request, GatewayReply answer) {}

    @FunctionalInterface
    private interface Change {
        GatewayReply of(IntentSnapshot intent);
    }
}
