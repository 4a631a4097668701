package io.foyer.booking.payment;

import io.foyer.booking.payment.WebhookReader.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/**
 * Takes webhooks in: verified, stored once, answered at once. What follows from them comes later.
 */
@Component
public class WebhookInbox {

    private final WebhookSignatures signatures;
    private final WebhookReader reader;
    private final StripeEvents events;
    private final WebhookWorker worker;
    private final MeterRegistry metrics;

    WebhookInbox(
            WebhookSignatures signatures,
            WebhookReader reader,
            StripeEvents events,
            WebhookWorker worker,
            MeterRegistry metrics) {
        this.signatures = signatures;
        this.reader = reader;
        this.events = events;
        this.worker = worker;
        this.metrics = metrics;
        // So that they are there before there is any.
        for (var receipt : Receipt.values()) {
            count(receipt, 0);
        }
    }

    /** What became of a webhook. */
    public enum Receipt {
        /** It is stored, now or before. */
        STORED,
        /** It is genuine, but nothing we act on. */
        IGNORED,
        /** It is genuine, but of the other mode, another version or another account. */
        FOREIGN,
        /** It is not from Stripe, or not from just now. */
        REFUSED
    }

    /** Takes the body exactly as it was sent: the signature covers every byte of it. */
    public Receipt receive(byte[] body, String signature) {
        var receipt = judge(new String(body, StandardCharsets.UTF_8), signature);
        count(receipt, 1);
        return receipt;
    }

    private void count(Receipt receipt, int more) {
        metrics.counter("foyer.webhooks", "receipt", receipt.name()).increment(more);
    }

    private Receipt judge(String body, String signature) {
        if (!signatures.isValid(body, signature)) {
            return Receipt.REFUSED;
        }
        return switch (reader.read(body)) {
            case Reading.AboutMoney event -> store(event);
            case Reading.Foreign _ -> Receipt.FOREIGN;
            case Reading.Nothing _ -> Receipt.IGNORED;
        };
    }

    private Receipt store(Reading.AboutMoney event) {
        if (events.store(event.id(), event.type(), event.intentId())) {
            worker.wake();
        }
        return Receipt.STORED;
    }
}
