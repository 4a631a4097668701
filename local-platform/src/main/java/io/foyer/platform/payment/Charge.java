package io.foyer.platform.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take money from a card.
 *
 * @param amount what was authorised, minor units
 * @param captured what was taken of it so far; absent while it is only authorised
 * @param refunded what was given back, or released by cancelling before capture
 * @param failure why it failed; absent when it did not
 */
record Charge(
        String id,
        String intent,
        long amount,
        String currency,
        @Nullable Long captured,
        long refunded,
        @Nullable Decline failure,
        String paymentMethod,
        Map<String, String> metadata,
        Instant created)
        implements Dated {

    Charge {
        metadata = Map.copyOf(metadata);
    }

    long capturedAmount() {
        return captured == null ? 0 : captured;
    }

    long refundable() {
        return capturedAmount() - refunded;
    }

    /** Whether nothing of it is left: refunded in full, or released before capture. */
    boolean givenBack() {
        return refunded > 0 && refunded >= (captured == null ? amount : captured);
    }

    Charge captured(long taken) {
        return with(taken, refunded);
    }

    Charge refundedBy(long more) {
        return with(captured, refunded + more);
    }

    /** An authorisation that was given up. */
    Charge released() {
        return with(captured, amount);
    }

    private Charge with(@Nullable Long newCaptured, long newRefunded) {
        return new Charge(
                id,
                intent,
                amount,
                currency,
                newCaptured,
                newRefunded,
                failure,
                paymentMethod,
                metadata,
                created);
    }
}
