package io.foyer.account.verification.web;

import io.foyer.account.account.EmailAddress;
import io.foyer.account.verification.LinkSecret;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What this feature's controllers refuse alike. */
final class Refusals {

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    private Refusals() {}

    static LinkSecret secret(String token) {
        return LinkSecret.parse(token).orElseThrow(Refusals::linkNotValid);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> invalid("email", "must be an e-mail address"));
    }

    static Problem linkNotValid() {
        return new Problem(ProblemType.LINK_NOT_VALID);
    }

    static Problem busy() {
        return new Problem(ProblemType.OVERLOADED).retryAfter(BUSY_RETRY);
    }

    static Problem tooOften(Duration wait) {
        return new Problem(ProblemType.TOO_MANY_REQUESTS)
                .retryAfter(wait.plusMillis(999)); // whole seconds, none too early
    }

    static Problem invalid(String field, String message) {
        return new Problem(ProblemType.VALIDATION_FAILED, "Some fields are not valid.")
                .with("errors", List.of(Map.of("field", field, "message", message)));
    }
}
