package io.foyer.platform.payment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives money back: never more than was taken, however often and however small. */
final class Refunds {

    /** How long a refund of the slow test cards takes to settle. */
    static final Duration SETTLING = Duration.ofSeconds(5);

    private final Books books;
    private final Ids ids;
    private final InstantSource clock;
    private final RefundChanges changes;

    Refunds(Books books, Ids ids, InstantSource clock, RefundChanges changes) {
        this.books = books;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    Refund find(String id) {
        return books.refunds.find(id).orElseThrow(() -> Refusal.noSuch("refund", id, "id"));
    }

    Refund create(FormParameters parameters) {
        Charge charge = charge(parameters);
        if (charge.refundable() == 0) {
            throw Refusal.impossible(
                    "charge_already_refunded",
                    "Charge " + charge.id() + " has already been refunded.");
        }
        long amount = parameters.integer("amount").orElse(charge.refundable());
        if (amount < 1) {
            throw Refusal.invalid(
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to 1.",
                    "amount");
        }
        if (amount > charge.refundable()) {
            throw tooMuch(amount, charge);
        }
        return changes.created(refund(charge, amount, parameters), charge.refundedBy(amount));
    }

    private static Refusal tooMuch(long amount, Charge charge) {
        return Refusal.impossible(
                        null,
                        "Refund amount ("
                                + amount
                                + ") is greater than unrefunded amount on charge ("
                                + charge.refundable()
                                + ")")
                .with("param", "amount");
    }

    private Refund refund(Charge charge, long amount, FormParameters parameters) {
        TestCard card = books.methods.find(charge.paymentMethod()).orElseThrow().card();
        Refund.Status later = settlesAs(card);
        return new Refund(
                ids.next("re_3"),
                charge.intent(),
                charge.id(),
                amount,
                charge.currency(),
                card == TestCard.PENDING_REFUND ? Refund.Status.PENDING : Refund.Status.SUCCEEDED,
                reason(parameters),
                IntentTerms.metadata(Map.of(), parameters),
                clock.instant(),
                later,
                later == null ? null : clock.instant().plus(SETTLING));
    }

    private static Refund.@Nullable Status settlesAs(TestCard card) {
        return switch (card) {
            case PENDING_REFUND -> Refund.Status.SUCCEEDED;
            case REFUND_FAILS -> Refund.Status.FAILED;
            default -> null;
        };
    }

    private static @Nullable String reason(FormParameters parameters) {
        return parameters
                .text("reason")
                .map(
                        reason ->
                                switch (reason) {
                                    case "duplicate", "fraudulent", "requested_by_customer" ->
                                            reason;
                                    default ->
                                            throw Refusal.invalid(
                                                    "parameter_invalid",
                                                    "Invalid reason: " + reason,
                                                    "reason");
                                })
                .orElse(null);
    }

    private Charge charge(FormParameters parameters) {
        if (parameters.has("charge")) {
            String id = parameters.required("charge");
            return captured(
                    books.charges
                            .find(id)
                            .orElseThrow(() -> Refusal.noSuch("charge", id, "charge")));
        }
        String id = parameters.text("payment_intent").orElseThrow(() -> Refusal.missing("charge"));
        Intent intent =
                books.intents
                        .find(id)
                        .orElseThrow(() -> Refusal.noSuch("payment_intent", id, "payment_intent"));
        if (!(intent.state() instanceof IntentState.Succeeded(_, String charge, _))) {
            throw nothingToRefund("This PaymentIntent (" + id + ")");
        }
        return books.charges.find(charge).orElseThrow();
    }

    private static Charge captured(Charge charge) {
        if (charge.captured() == null) {
            throw nothingToRefund("This charge (" + charge.id() + ")");
        }
        return charge;
    }

    private static Refusal nothingToRefund(String what) {
        return Refusal.impossible(null, what + " does not have a successful charge to refund.");
    }

    /** A slow refund arrives, or comes back. */
    void elapsed(Refund refund) {
        Refund.Status outcome = refund.settlesAs();
        if (outcome != null) {
            changes.settled(refund.settled(outcome));
        }
    }
}
