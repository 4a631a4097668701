package io.foyer.booking.checkout.idempotency;

import io.foyer.booking.checkout.idempotency.IdempotentRequest.StoredAnswer;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemDocuments;
import io.foyer.common.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers as they are stored, and back. */
@Component
class Answers {

    private final JsonMapper json;
    private final ProblemDocuments documents;

    Answers(JsonMapper json, ProblemDocuments documents) {
        this.json = json;
        this.documents = documents;
    }

    String hash(Object request) {
        try {
            var bytes = json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    StoredAnswer of(ResponseEntity<?> response) {
        return new StoredAnswer(
                response.getStatusCode().value(), json.writeValueAsString(response.getBody()));
    }

    static StoredAnswer withoutBody(ResponseEntity<?> response) {
        return new StoredAnswer(response.getStatusCode().value(), "");
    }

    StoredAnswer of(Problem refusal) {
        var document = documents.of(refusal);
        var properties =
                new HashMap<>(Objects.requireNonNullElse(document.getProperties(), Map.of()));
        properties.remove("code");
        properties.remove("traceId");
        return new StoredAnswer(
                refusal.type().status().value(),
                json.writeValueAsString(
                        new StoredProblem(
                                refusal.type(),
                                Objects.requireNonNullElse(document.getDetail(), ""),
                                properties)));
    }

    /** The stored answer as it was given. */
    <T> Function<StoredAnswer, ResponseEntity<T>> as(Class<T> type) {
        return answer ->
                ResponseEntity.status(answer.status()).body(json.readValue(answer.body(), type));
    }

    /**
     * Does nothing, unless the stored answer was a refusal.
     *
     * @throws Problem the same again
     */
    void refuseAgain(StoredAnswer answer) {
        if (answer.isProblem()) {
            var stored = json.readValue(answer.body(), StoredProblem.class);
            var problem = new Problem(stored.type, stored.detail);
            stored.properties.forEach(problem::with);
            throw problem;
        }
    }

    private record StoredProblem(ProblemType type, String detail, Map<String, Object> properties) {}
}
