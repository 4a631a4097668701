package io.foyer.booking.payment;

import java.util.UUID;

/**
 * A call to the payment provider that waits to be made.
 *
 * @param attempts how often it was tried, this time included
 */
record PaymentOp(String key, UUID paymentId, Kind kind, int attempts) {

    /** The key for another try after an answer that the provider would repeat. */
    String nextKey() {
        var end = key.lastIndexOf(kind.suffix) + kind.suffix.length();
        return key.substring(0, end) + ":" + (attempts + 1);
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
        String keyFor(Payment payment) {
            return "bk:" + payment.bookingId() + ":pi:" + payment.attempt() + suffix;
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
