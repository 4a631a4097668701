package io.foyer.platform.payment;

/** Saves a PaymentIntent's next version, announces it, and notes when time will touch it again. */
final class IntentChanges {

    private final Books books;
    private final Events events;
    private final IntentView view;
    private final Deadlines deadlines;

    IntentChanges(Books books, Events events, IntentView view, Deadlines deadlines) {
        this.books = books;
        this.events = events;
        this.view = view;
        this.deadlines = deadlines;
    }

    Intent created(Intent intent) {
        books.intents.put(intent);
        announce("payment_intent.created", intent);
        return intent;
    }

    /** Saves changed terms, of which Stripe says nothing to anyone. */
    Intent amended(Intent intent) {
        books.intents.put(intent);
        return intent;
    }

    Intent moved(Intent intent) {
        books.intents.put(intent);
        watch(intent);
        switch (intent.state()) {
            case IntentState.RequiresPaymentMethod _ ->
                    announce("payment_intent.payment_failed", intent);
            case IntentState.RequiresConfirmation _ -> {}
            case IntentState.RequiresAction _ -> announce("payment_intent.requires_action", intent);
            case IntentState.Processing _ -> announce("payment_intent.processing", intent);
            case IntentState.RequiresCapture _ ->
                    announce("payment_intent.amount_capturable_updated", intent);
            case IntentState.Succeeded _ -> announce("payment_intent.succeeded", intent);
            case IntentState.Canceled _ -> announce("payment_intent.canceled", intent);
        }
        return intent;
    }

    /** Notes an intent's next deadline; also called for each one found after a restart. */
    void watch(Intent intent) {
        switch (intent.state()) {
            case IntentState.Processing(_, var at) -> deadlines.add(at, intent.id());
            case IntentState.RequiresCapture(_, _, var until) -> deadlines.add(until, intent.id());
            case IntentState.RequiresPaymentMethod _,
                    IntentState.RequiresConfirmation _,
                    IntentState.RequiresAction _,
                    IntentState.Succeeded _,
                    IntentState.Canceled _ -> {}
        }
    }

    private void announce(String type, Intent intent) {
        events.record(type, view.plain(intent), intent.id());
    }
}
