package io.foyer.booking.payment;

import org.springframework.stereotype.Component;

/** Takes back from people what has settled without them. */
@Component
class SettledWebhooks {

    private final ParkedWebhooks parked;
    private final WebhookWorker worker;

    SettledWebhooks(ParkedWebhooks parked, WebhookWorker worker) {
        this.parked = parked;
        this.worker = worker;
    }

    /**
     * Acts once more on webhooks that were put aside although their payment is over: the reconciler
     * did their work, and there is at most a refund left to be told of.
     */
    void close() {
        parked.settled().forEach(worker::actAgain);
    }
}
