package io.foyer.booking.checkout.idempotency;

import java.util.Optional;
import java.util.UUID;

/**
 * A request that came with a key.
 *
 * @param resourceId names what the request makes, the same at every try
 * @param run who works on it
 * @param answer absent while it runs
 */
record IdempotentRequest(
        String requestHash, UUID resourceId, UUID run, Optional<StoredAnswer> answer) {

    /** An answer as it was given. */
    record StoredAnswer(int status, String body) {

        boolean isProblem() {
            return status >= 400;
        }

        /** Whether it is the answer itself, and not a receipt to make it from. */
        boolean isWhole() {
            return body.startsWith("{");
        }

        /** Whether asking again could not lead to another answer. */
        boolean isFinal() {
            return switch (status) {
                case 202, 401, 403, 429 -> false;
                default -> status < 500;
            };
        }
    }
}
