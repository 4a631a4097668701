package io.foyer.event.planning.web;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.event.planning.web.RequestKey.KeyedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a request with a key out once: what it does and what was answered commit together, so
 * nobody finds one without the other. A refusal is not kept; it changed nothing.
 */
@Component
class KnownAnswers {

    private final AnsweredRequests requests;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    KnownAnswers(AnsweredRequests requests, TransactionTemplate transaction, JsonMapper json) {
        this.requests = requests;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * The answer, made now or earlier.
     *
     * @throws Problem when the key was used for another request, or when the work is refused
     */
    <T> T once(KeyedRequest request, Class<T> type, Supplier<T> work) {
        if (request.key().isEmpty()) {
            return work.get();
        }
        var key = request.key().get();
        return Objects.requireNonNull(
                transaction.execute(status -> once(request, key, type, work)));
    }

    private <T> T once(KeyedRequest request, String key, Class<T> type, Supplier<T> work) {
        var fingerprint = fingerprint(request);
        if (requests.claim(request.accountId(), key, fingerprint)) {
            var answer = work.get();
            requests.keep(request.accountId(), key, json.writeValueAsString(answer));
            return answer;
        }
        var earlier = requests.find(request.accountId(), key);
        if (!earlier.fingerprint().equals(fingerprint)) {
            throw new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return json.readValue(earlier.answer(), type);
    }

    private String fingerprint(KeyedRequest request) {
        var text =
                String.join(
                        " ",
                        request.call(),
                        request.object().toString(),
                        json.writeValueAsString(request.body()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
