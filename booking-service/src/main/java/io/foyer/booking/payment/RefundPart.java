package io.foyer.booking.payment;

/**
 * What of a refund is for one line of its booking.
 *
 * @param ordinal of the seat or standing place that was sold by the line
 * @param amount positive, in minor units
 * @param total what the line cost; all its refunds together are no more
 */
public record RefundPart(int ordinal, long amount, long total) {

    public RefundPart {
        if (amount <= 0 || amount > total) {
            throw new IllegalArgumentException("%d of %d go back".formatted(amount, total));
        }
    }
}
