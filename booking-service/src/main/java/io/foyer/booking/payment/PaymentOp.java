package io.foyer.booking.payment;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call to the payment provider that waits to be made.
 *
 * @param refundId which refund of the payment; absent for what is done to the payment as a whole
 * @param attempts how often it was tried, this time included
 * @param refusals how often the provider refused it before
 */
record PaymentOp(
        String key,
        UUID paymentId,
        Kind kind,
        @Nullable UUID refundId,
        int attempts,
        int refusals) {

    private static final Pattern NUMBER_OF_TRY = Pattern.compile(":\\d+$");

    /** The key for another try after an answer that the provider would repeat. */
    String nextKey() {
        return NUMBER_OF_TRY.matcher(key).replaceFirst("") + ":" + (attempts + 1);
    }

    /** What is asked of the provider. */
    enum Kind {
        CREATE(""),
        CONFIRM(":confirm"),
        CAPTURE(":cap"),
        CANCEL(":cancel"),
        REFUND(":ref");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** The provider's idempotency key of the first try; further ones add a number. */
        String keyFor(UUID bookingId, int attempt) {
            return "bk:" + bookingId + ":pi:" + attempt + suffix;
        }

        /** Whether the provider's answer means that this is done. */
        boolean isReachedBy(PaymentState state) {
            return switch (this) {
                case CREATE, CONFIRM, REFUND -> true;
                case CAPTURE -> state instanceof PaymentState.Captured;
                case CANCEL -> state instanceof PaymentState.Cancelled;
            };
        }
    }
}
