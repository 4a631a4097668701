package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt to collect money for a booking.
 *
 * @param attempt from 1, per booking
 * @param fence the claim on the seats that this payment is for
 * @param intentId the provider's id, once it is known
 */
public record Payment(
        UUID id,
        UUID bookingId,
        UUID accountId,
        int attempt,
        long fence,
        Optional<String> intentId,
        Money amount,
        PaymentStatus status,
        Optional<Card> card,
        Instant createdAt) {

    /** Whether more may follow from it than is known here already. What is old stays old. */
    public boolean isNews(IntentSnapshot intent) {
        return PaymentStatus.of(intent.state()).predecessors().contains(status);
    }

    /** Whether what the provider reports is about this payment, down to the last cent. */
    public boolean agreesWith(IntentSnapshot intent) {
        return intent.bookingId().filter(bookingId::equals).isPresent()
                && intent.paymentId().filter(id::equals).isPresent()
                && intent.amount().equals(amount);
    }
}
