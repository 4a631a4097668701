package io.foyer.booking.checkout;

import io.foyer.booking.checkout.idempotency.Idempotency;
import io.foyer.booking.checkout.idempotency.IdempotencyKey;
import io.foyer.booking.checkout.idempotency.Redaction;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Calls that move money, made once for each key: for features that follow a purchase. */
@Component
public class KeyedCalls {

    /** The header that has the key. */
    public static final String HEADER = IdempotencyKey.HEADER;

    private final Idempotency idempotency;

    KeyedCalls(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Answers with what {@code call} answers, now or when it was first made. The call may be made
     * again under the same key if its answer was lost, so it must be repeatable by itself.
     *
     * @param key the account's; a call without one is refused
     * @param request all that the answer depends on
     * @throws io.foyer.common.problem.Problem {@code IDEMPOTENCY_KEY_MISSING}, {@code
     *     IDEMPOTENCY_KEY_REUSED}, {@code IDEMPOTENCY_KEY_IN_USE}, or what the call refused with
     */
    public <T> ResponseEntity<T> once(
            UUID accountId,
            Optional<String> key,
            Object request,
            Class<T> answerType,
            Supplier<ResponseEntity<T>> call) {
        return idempotency.keepingTheAnswer(
                IdempotencyKey.required(accountId, key), request, answerType, call);
    }

    /**
     * The same when some of the answer must not be stored in plain.
     *
     * @param secrets takes it out before, and puts it back in later
     */
    public <T> ResponseEntity<T> once(
            UUID accountId,
            Optional<String> key,
            Object request,
            Class<T> answerType,
            Redaction<T> secrets,
            Supplier<ResponseEntity<T>> call) {
        return idempotency.keepingTheAnswer(
                IdempotencyKey.required(accountId, key), request, answerType, secrets, call);
    }
}
