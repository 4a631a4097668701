package io.foyer.platform.payment;

import java.time.Instant;
import java.util.List;

/**
 * What became of one attempt to deliver an event.
 *
 * @param attempt 1 for the first
 * @param status the endpoint's answer; 0 when there was none
 * @param faults what was done to it on purpose
 */
public record Delivery(
        String eventId,
        String eventType,
        int attempt,
        Instant at,
        int status,
        List<WebhookFault> faults) {

    /** Whether the endpoint took it. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
