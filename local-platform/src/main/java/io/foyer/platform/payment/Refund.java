package io.foyer.platform.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money given back.
 *
 * @param settlesAs what the status becomes at {@code settlesAt}, when it is not final yet
 */
record Refund(
        String id,
        String intent,
        String charge,
        long amount,
        String currency,
        Status status,
        @Nullable String reason,
        Map<String, String> metadata,
        Instant created,
        @Nullable Status settlesAs,
        @Nullable Instant settlesAt)
        implements Dated {

    /** Stripe's states of a refund that a card can have. */
    enum Status {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    Refund {
        metadata = Map.copyOf(metadata);
    }

    Refund settled(Status outcome) {
        return new Refund(
                id, intent, charge, amount, currency, outcome, reason, metadata, created, null,
                null);
    }

    Refund noted(Map<String, String> newMetadata) {
        return new Refund(
                id,
                intent,
                charge,
                amount,
                currency,
                status,
                reason,
                newMetadata,
                created,
                settlesAs,
                settlesAt);
    }
}
