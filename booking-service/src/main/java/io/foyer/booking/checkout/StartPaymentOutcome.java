package io.foyer.booking.checkout;

import java.time.Instant;
import java.util.UUID;

/** What became of a wish to pay. */
public sealed interface StartPaymentOutcome {

    /**
     * The seats are claimed and the payment can be made.
     *
     * @param clientSecret lets the buyer's browser pay at the provider, and nobody else's
     * @param payBy when the claim ends
     */
    record Started(
            UUID paymentId,
            String paymentIntentId,
            String clientSecret,
            String publishableKey,
            Instant payBy)
            implements StartPaymentOutcome {}

    /** The booking costs nothing and is bought already. */
    record NothingToPay() implements StartPaymentOutcome {}

    record Refused(ClaimRefusal why) implements StartPaymentOutcome {}

    /** The seats are claimed, but the provider does not answer; to be asked again. */
    record Unavailable() implements StartPaymentOutcome {}
}
