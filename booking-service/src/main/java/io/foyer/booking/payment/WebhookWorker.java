package io.foyer.booking.payment;

import io.foyer.booking.Background;
import io.foyer.booking.payment.StripeEvents.StripeEvent;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Acts on stored webhooks. A webhook only says that something changed; what is the case now is
 * asked of Stripe, so that order, repetition and age of webhooks do not matter. All that is taken
 * begins at once, so that its lease does not end while it waits for others.
 */
@Component
class WebhookWorker {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);

    private final StripeEvents events;
    private final PaymentNews payments;
    private final RefundNews refunds;
    private final PaymentProperties limits;
    private final Background background;

    WebhookWorker(
            StripeEvents events,
            PaymentNews payments,
            RefundNews refunds,
            PaymentProperties limits,
            TaskExecutor applicationTaskExecutor) {
        this.events = events;
        this.payments = payments;
        this.refunds = refunds;
        this.limits = limits;
        this.background = new Background(applicationTaskExecutor, limits.workers());
    }

    /** Has what is stored acted on, without waiting for it. */
    void wake() {
        background.run(this::drain);
    }

    private void drain() {
        while (runOnce() == limits.webhookBatch()) {
            // A full batch means there is probably more.
        }
    }

    /** How many webhooks were acted on. */
    int runOnce() {
        var due = events.takeDue(limits.webhookBatch(), limits.webhookLease());
        try (var underWay = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(event -> underWay.execute(() -> handle(event)));
        }
        return due.size();
    }

    private void handle(StripeEvent event) {
        try {
            switch (actOn(event)) {
                case DONE -> events.done(event);
                case NOT_NOW -> events.tryAgain(event, limits.opPauseAfter(event.attempts()));
                case FAILED -> failed(event);
            }
        } catch (RuntimeException failure) {
            // Its lease ends by itself, and then it is tried again.
            log.warn("What came of webhook {} could not be noted", event.id(), failure);
        }
    }

    /** Tries what was put aside once more; if nothing comes of it, it stays there. */
    void actAgain(StripeEvent event) {
        if (actOn(event) == Outcome.DONE) {
            events.done(event);
        }
    }

    private void failed(StripeEvent event) {
        if (limits.isLastFailure(event.failures())) {
            events.park(event);
        } else {
            events.failed(event, limits.opPauseAfter(event.attempts()));
        }
    }

    private Outcome actOn(StripeEvent event) {
        try {
            var told =
                    events.intentOf(event)
                            .map(event.isAboutRefunds() ? refunds::settle : payments::settle)
                            .orElse(true);
            return told ? Outcome.DONE : Outcome.NOT_NOW;
        } catch (RuntimeException failure) {
            log.warn("Webhook {} failed", event.id(), failure);
            return Outcome.FAILED;
        }
    }

    private enum Outcome {
        DONE,
        /** The provider does not tell, which says nothing about the webhook. */
        NOT_NOW,
        FAILED
    }
}
