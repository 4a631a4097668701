package io.foyer.platform.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves PaymentIntents through their states. Every method runs inside {@link Books#change}; the
 * table of moves stands at {@link IntentState}.
 */
final class PaymentIntents {

    private final Books books;
    private final Ids ids;
    private final InstantSource clock;
    private final Authorisations bank;
    private final IntentChanges changes;

    PaymentIntents(
            Books books, Ids ids, InstantSource clock, Authorisations bank, IntentChanges changes) {
        this.books = books;
        this.ids = ids;
        this.clock = clock;
        this.bank = bank;
        this.changes = changes;
    }

    Intent find(String id) {
        return books.intents
                .find(id)
                .orElseThrow(() -> Refusal.noSuch("payment_intent", id, "intent"));
    }

    Intent create(FormParameters terms, @Nullable PaymentMethod method) {
        String id = ids.next("pi_3");
        Intent intent =
                new Intent(
                        id,
                        ids.secretOf(id),
                        IntentTerms.amount(terms, IntentTerms.currency(terms)),
                        IntentTerms.currency(terms),
                        IntentTerms.manualCapture(terms),
                        IntentTerms.manualCard(terms),
                        IntentTerms.methodTypes(terms),
                        IntentTerms.metadata(Map.of(), terms),
                        terms.text("description").orElse(null),
                        terms.text("receipt_email").orElse(null),
                        clock.instant(),
                        method == null
                                ? new IntentState.RequiresPaymentMethod(null)
                                : new IntentState.RequiresConfirmation(method.id()));
        return changes.created(intent);
    }

    Intent update(Intent intent, FormParameters terms, @Nullable PaymentMethod method) {
        if (terms.has("amount") || method != null) {
            mustBeOpen(intent, "update");
        }
        Intent amended =
                intent.amended(
                        terms.has("amount")
                                ? IntentTerms.amount(terms, intent.currency())
                                : intent.amount(),
                        IntentTerms.metadata(intent.metadata(), terms),
                        terms.text("description").orElse(intent.description()),
                        terms.text("receipt_email").orElse(intent.receiptEmail()));
        return changes.amended(
                method == null
                        ? amended
                        : amended.in(new IntentState.RequiresConfirmation(method.id())));
    }

    /**
     * Goes on with a card as far as it gets: to a challenge, to a wait, or to the bank's answer.
     *
     * @param settling how long the bank takes to answer; absent means at once
     */
    Intent confirm(
            Intent intent, PaymentMethod method, Confirmation how, @Nullable Duration settling) {
        mustBeOpen(intent, "confirm");
        if (!intent.methodTypes().contains(method.card().type())) {
            throw IntentRefusals.method(intent, method);
        }
        if (method.card().challenge()) {
            return challenge(intent, method, how);
        }
        Duration wait = settling != null ? settling : method.card().type().settling();
        if (wait != null) {
            Instant when = clock.instant().plus(wait);
            return changes.moved(intent.in(new IntentState.Processing(method.id(), when)));
        }
        return changes.moved(intent.in(bank.charge(intent, method)));
    }

    private Intent challenge(Intent intent, PaymentMethod method, Confirmation how) {
        return changes.moved(
                intent.in(
                        how.buyerPresent()
                                ? new IntentState.RequiresAction(method.id(), how.returnUrl())
                                : bank.declined(intent, method, Decline.AUTHENTICATION_REQUIRED)));
    }

    /** The buyer passed the challenge, or did not. */
    Intent challenged(Intent intent, boolean passed) {
        if (!(intent.state() instanceof IntentState.RequiresAction(String methodId, _))) {
            throw IntentRefusals.state(intent, "authenticate");
        }
        PaymentMethod method = books.methods.find(methodId).orElseThrow();
        return changes.moved(
                intent.in(
                        passed
                                ? bank.charge(intent, method)
                                : bank.declined(intent, method, Decline.AUTHENTICATION_FAILED)));
    }

    /**
     * @param amount minor units to take; absent means all
     */
    Intent capture(Intent intent, Optional<Long> amount) {
        if (!(intent.state()
                instanceof IntentState.RequiresCapture(String method, String charge, _))) {
            throw IntentRefusals.state(intent, "capture");
        }
        long taken = amount.orElse(intent.amount());
        if (taken > intent.amount()) {
            throw IntentRefusals.captureTooLarge(intent, taken);
        }
        bank.capture(charge, taken);
        return changes.moved(intent.in(new IntentState.Succeeded(method, charge, taken)));
    }

    Intent cancel(Intent intent, @Nullable String reason) {
        IntentState before = intent.state();
        switch (before) {
            case IntentState.RequiresPaymentMethod _,
                    IntentState.RequiresConfirmation _,
                    IntentState.RequiresAction _ -> {}
            case IntentState.Processing(String method, _) -> mustBeRevocable(intent, method);
            case IntentState.RequiresCapture(_, String charge, _) -> bank.release(charge);
            case IntentState.Succeeded _, IntentState.Canceled _ ->
                    throw IntentRefusals.state(intent, "cancel");
        }
        return changes.moved(
                intent.in(
                        new IntentState.Canceled(
                                before.card(), before.latestCharge(), clock.instant(), reason)));
    }

    /** A debit that is on its way cannot be called back. */
    private void mustBeRevocable(Intent intent, String method) {
        if (books.methods.find(method).orElseThrow().card().type() != MethodType.CARD) {
            throw IntentRefusals.state(intent, "cancel");
        }
    }

    /** The bank takes an authorisation back. */
    Intent expire(Intent intent) {
        if (!(intent.state() instanceof IntentState.RequiresCapture)) {
            throw IntentRefusals.state(intent, "expire");
        }
        return cancel(intent, "expired");
    }

    /** Does what time has made due: a bank's late answer, an authorisation that ran out. */
    void elapsed(Intent intent) {
        Instant now = clock.instant();
        switch (intent.state()) {
            case IntentState.Processing(String method, Instant at) when !at.isAfter(now) ->
                    changes.moved(
                            intent.in(
                                    bank.charge(intent, books.methods.find(method).orElseThrow())));
            case IntentState.RequiresCapture(_, _, Instant until) when !until.isAfter(now) ->
                    cancel(intent, "expired");
            case IntentState.RequiresPaymentMethod _,
                    IntentState.RequiresConfirmation _,
                    IntentState.RequiresAction _,
                    IntentState.Processing _,
                    IntentState.RequiresCapture _,
                    IntentState.Succeeded _,
                    IntentState.Canceled _ -> {}
        }
    }

    private static void mustBeOpen(Intent intent, String verb) {
        switch (intent.state()) {
            case IntentState.RequiresPaymentMethod _,
                    IntentState.RequiresConfirmation _,
                    IntentState.RequiresAction _ -> {}
            case IntentState.Processing _,
                    IntentState.RequiresCapture _,
                    IntentState.Succeeded _,
                    IntentState.Canceled _ ->
                    throw IntentRefusals.state(intent, verb);
        }
    }
}
