package io.foyer.platform.payment;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where events are delivered, and how stubbornly.
 *
 * @param uri the endpoint; while absent, events are kept for reading and delivered to nobody
 * @param secrets what deliveries are signed with; two during a rotation, and then two signatures
 * @param retrySchedule the waits before the second, third, ... attempt; after the last one the
 *     delivery is given up
 * @param lanes deliveries in flight at a time; events of one PaymentIntent share a lane and so keep
 *     their order, and one lane keeps the order of all
 * @param timeout how long one attempt may take
 */
public record WebhookTarget(
        @Nullable URI uri,
        List<String> secrets,
        List<Duration> retrySchedule,
        int lanes,
        Duration timeout) {

    /** Copies the lists, and insists on a secret and a lane. */
    public WebhookTarget {
        secrets = List.copyOf(secrets);
        retrySchedule = List.copyOf(retrySchedule);
        if (secrets.isEmpty() || lanes < 1) {
            throw new IllegalArgumentException("a webhook target needs a secret and a lane");
        }
    }

    /** Delivers nowhere yet, and retries for about a day. */
    public static WebhookTarget local() {
        return new WebhookTarget(
                null,
                List.of("whsec_sandbox"),
                List.of(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofHours(18)),
                4,
                Duration.ofSeconds(10));
    }

    /** The same, delivered to {@code endpoint}. */
    public WebhookTarget to(URI endpoint) {
        return new WebhookTarget(endpoint, secrets, retrySchedule, lanes, timeout);
    }

    /** The same, with other waits between attempts. */
    public WebhookTarget retrying(Duration... waits) {
        return new WebhookTarget(uri, secrets, List.of(waits), lanes, timeout);
    }

    /** The same, signed with {@code newSecrets}. */
    public WebhookTarget signedWith(String... newSecrets) {
        return new WebhookTarget(uri, List.of(newSecrets), retrySchedule, lanes, timeout);
    }
}
