package io.foyer.platform.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PaymentIntent: terms that were agreed, and a state that moves.
 *
 * @param amount minor units of {@code currency}
 * @param manualCapture whether an authorisation waits to be captured
 */
record Intent(
        String id,
        String clientSecret,
        long amount,
        String currency,
        boolean manualCapture,
        Map<String, String> metadata,
        @Nullable String description,
        @Nullable String receiptEmail,
        Instant created,
        IntentState state)
        implements Dated {

    Intent {
        metadata = Map.copyOf(metadata);
    }

    Intent in(IntentState next) {
        return new Intent(
                id,
                clientSecret,
                amount,
                currency,
                manualCapture,
                metadata,
                description,
                receiptEmail,
                created,
                next);
    }

    Intent amended(
            long newAmount,
            Map<String, String> newMetadata,
            @Nullable String newDescription,
            @Nullable String newReceiptEmail) {
        return new Intent(
                id,
                clientSecret,
                newAmount,
                currency,
                manualCapture,
                newMetadata,
                newDescription,
                newReceiptEmail,
                created,
                state);
    }
}
