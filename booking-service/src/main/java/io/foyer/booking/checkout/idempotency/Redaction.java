package io.foyer.booking.checkout.idempotency;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;

/**
 * What of an answer is not stored with it.
 *
 * @param takeOut leaves it out
 * @param putIn fills it in again from where it is kept
 */
public record Redaction<T>(UnaryOperator<T> takeOut, UnaryOperator<T> putIn) {

    /** For an answer that may be stored whole. */
    static <T> Redaction<T> none() {
        return new Redaction<>(UnaryOperator.identity(), UnaryOperator.identity());
    }

    ResponseEntity<T> withoutThem(ResponseEntity<T> answer) {
        return with(answer, takeOut);
    }

    ResponseEntity<T> withThem(ResponseEntity<T> answer) {
        return with(answer, putIn);
    }

    private ResponseEntity<T> with(ResponseEntity<T> answer, UnaryOperator<T> change) {
        return ResponseEntity.status(answer.getStatusCode())
                .body(change.apply(Objects.requireNonNull(answer.getBody())));
    }
}
