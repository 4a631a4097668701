package io.foyer.gateway.alias.purchase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The idempotency keys of a call's steps. Of the client's key when there is one; else of what the
 * step is about, so that a call sent twice pays once all the same.
 */
final class StepKeys {

    static final String HEADER = "Idempotency-Key";

    private final Optional<String> given;

    private StepKeys(Optional<String> given) {
        this.given = given;
    }

    static StepKeys of(ServerRequest request) {
        return new StepKeys(Optional.ofNullable(request.headers().firstHeader(HEADER)));
    }

    /** The client's own key. */
    Optional<String> given() {
        return given;
    }

    /**
     * The key of a step.
     *
     * @param about what makes the step another one
     */
    String of(String step, String... about) {
        return hash(step, given.orElseGet(() -> String.join("|", about)));
    }

    private static String hash(String step, String rest) {
        try {
            var bytes = (step + "|" + rest).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
