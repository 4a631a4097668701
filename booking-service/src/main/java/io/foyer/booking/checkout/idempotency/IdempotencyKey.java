package io.foyer.booking.checkout.idempotency;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A key that a client gave a request; other accounts' keys are other keys. */
public record IdempotencyKey(UUID accountId, String value) {

    /** What the header is called. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!VALID.matcher(value).matches()) {
            throw new Problem(
                    ProblemType.VALIDATION_FAILED,
                    "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
    }

    /** The key of a call that moves money. */
    public static IdempotencyKey required(UUID accountId, Optional<String> header) {
        return header.map(value -> new IdempotencyKey(accountId, value))
                .orElseThrow(() -> new Problem(ProblemType.IDEMPOTENCY_KEY_MISSING));
    }
}
