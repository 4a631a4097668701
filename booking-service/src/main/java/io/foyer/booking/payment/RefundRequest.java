package io.foyer.booking.payment;

import io.foyer.common.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for money of a booking to go back.
 *
 * @param amount positive, in the currency of the payment
 * @param note for people
 * @param requestedBy the account that wants it; absent when the platform itself does
 * @param key makes it repeatable: all requests with one key are one refund. Unique over all
 *     bookings, so begin it with what it is about
 * @param parts of which lines it is, together all of it; none for money that is of no line in
 *     particular, which is only right for all that is left
 */
public record RefundRequest(
        UUID bookingId,
        Money amount,
        RefundReason reason,
        @Nullable String note,
        @Nullable UUID requestedBy,
        String key,
        List<RefundPart> parts) {

    public RefundRequest {
        if (amount.amount() <= 0) {
            throw new IllegalArgumentException("A refund of " + amount);
        }
        parts = List.copyOf(parts);
        var sum = parts.stream().mapToLong(RefundPart::amount).sum();
        if (!parts.isEmpty() && sum != amount.amount()) {
            throw new IllegalArgumentException("%s in parts of %d".formatted(amount, sum));
        }
    }

    /** Of no line in particular. */
    public RefundRequest(
            UUID bookingId,
            Money amount,
            RefundReason reason,
            @Nullable String note,
            @Nullable UUID requestedBy,
            String key) {
        this(bookingId, amount, reason, note, requestedBy, key, List.of());
    }
}
