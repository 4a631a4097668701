package io.foyer.platform.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the object as it was right after.
 *
 * @param object the object's JSON
 * @param lane the PaymentIntent it belongs to: deliveries of one lane keep their order
 * @param requestId the call that caused it; absent when time did
 */
record SandboxEvent(
        String id,
        String type,
        String object,
        String lane,
        Instant created,
        @Nullable String requestId,
        @Nullable String idempotencyKey)
        implements Dated {}
