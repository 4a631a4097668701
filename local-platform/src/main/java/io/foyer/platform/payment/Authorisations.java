package io.foyer.platform.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the bank, which knows each test card's answer. */
final class Authorisations {

    /** How long an authorisation can be captured. */
    static final Duration LIFE = Duration.ofDays(7);

    private final Books books;
    private final Ids ids;
    private final Events events;
    private final ChargeView view;
    private final InstantSource clock;

    Authorisations(Books books, Ids ids, Events events, ChargeView view, InstantSource clock) {
        this.books = books;
        this.ids = ids;
        this.events = events;
        this.view = view;
        this.clock = clock;
    }

    /** Charges the card, or writes down the failed attempt. */
    IntentState charge(Intent intent, PaymentMethod method) {
        Optional<Decline> decline = method.card().decline();
        return decline.isPresent()
                ? declined(intent, method, decline.get())
                : accepted(intent, method);
    }

    IntentState declined(Intent intent, PaymentMethod method, Decline decline) {
        @Nullable String charge = null;
        if (decline.charged()) {
            charge = save("charge.failed", charged(intent, method, null, decline)).id();
        }
        return new IntentState.RequiresPaymentMethod(new CardProblem(decline, method.id(), charge));
    }

    private IntentState accepted(Intent intent, PaymentMethod method) {
        boolean waits = intent.waitsForCapture(method);
        Long captured = waits ? null : intent.amount();
        Charge charge = save("charge.succeeded", charged(intent, method, captured, null));
        Instant now = clock.instant();
        return waits
                ? new IntentState.RequiresCapture(method.id(), charge.id(), now.plus(LIFE))
                : new IntentState.Succeeded(method.id(), charge.id(), intent.amount());
    }

    private Charge charged(
            Intent intent,
            PaymentMethod method,
            @Nullable Long captured,
            @Nullable Decline failure) {
        return new Charge(
                ids.next("ch_3"),
                intent.id(),
                intent.amount(),
                intent.currency(),
                captured,
                0,
                failure,
                method.id(),
                intent.metadata(),
                clock.instant());
    }

    /** Takes {@code amount} of what was authorised; the rest is released. */
    void capture(String id, long amount) {
        save("charge.captured", find(id).captured(amount));
    }

    /** Gives an authorisation up. */
    void release(String id) {
        save("charge.refunded", find(id).released());
    }

    private Charge find(String id) {
        return books.charges.find(id).orElseThrow(() -> Refusal.noSuch("charge", id, "charge"));
    }

    private Charge save(String event, Charge charge) {
        books.charges.put(charge);
        events.record(event, view.json(charge), charge.intent());
        return charge;
    }
}
