package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * What the payment provider said about an intent at one moment. It may be old by the time it is
 * read, and it is not trusted before it agrees with our own record of the payment.
 *
 * @param paymentId ours, from the intent's metadata
 * @param bookingId ours, from the intent's metadata
 * @param clientSecret what the buyer's browser needs to pay; never stored or logged
 * @param fingerprint by which the provider knows a card again, whoever pays with it; never stored
 *     or logged as it is
 */
public record IntentSnapshot(
        String id,
        Optional<UUID> paymentId,
        Optional<UUID> bookingId,
        Money amount,
        PaymentState state,
        Optional<String> clientSecret,
        Optional<Card> card,
        Optional<String> fingerprint) {

    /** Of an intent whose card, if it has one, cannot be told from others. */
    public IntentSnapshot(
            String id,
            Optional<UUID> paymentId,
            Optional<UUID> bookingId,
            Money amount,
            PaymentState state,
            Optional<String> clientSecret,
            Optional<Card> card) {
        this(id, paymentId, bookingId, amount, state, clientSecret, card, Optional.empty());
    }

    @Override
    public String toString() {
        return "IntentSnapshot[%s, %s, %s]".formatted(id, amount, state);
    }
}
