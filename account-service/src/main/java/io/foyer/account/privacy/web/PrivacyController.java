package io.foyer.account.privacy.web;

import io.foyer.account.client.Actor;
import io.foyer.account.privacy.Erasure;
import io.foyer.account.privacy.Erasures;
import io.foyer.account.privacy.ExportOutcome;
import io.foyer.account.privacy.Exports;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Having everything one is known by, and being forgotten. */
@RestController
@RequestMapping("/api/v1")
class PrivacyController {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final String ATTACHMENT = "attachment; filename=\"foyer-export.json\"";

    private final Exports exports;
    private final Erasures erasures;

    PrivacyController(Exports exports, Erasures erasures) {
        this.exports = exports;
        this.erasures = erasures;
    }

    @GetMapping("/accounts/me/export")
    ResponseEntity<Map<String, Object>> export(Actor actor, @AuthenticationPrincipal Jwt token) {
        return switch (exports.export(actor, token.getTokenValue())) {
            case ExportOutcome.Exported(var document) ->
                    ResponseEntity.ok()
                            .header(HttpHeaders.CONTENT_DISPOSITION, ATTACHMENT)
                            .cacheControl(CacheControl.noStore())
                            .body(document);
            case ExportOutcome.NoSuchAccount() -> throw Problem.notFound();
            case ExportOutcome.Limited(var wait) ->
                    throw new Problem(ProblemType.TOO_MANY_REQUESTS).retryAfter(wait);
            case ExportOutcome.Unanswered(var services) -> throw unanswered(services);
            case ExportOutcome.Busy() ->
                    throw new Problem(ProblemType.OVERLOADED).retryAfter(RETRY);
        };
    }

    @DeleteMapping("/accounts/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Actor actor) {
        switch (erasures.erase(actor)) {
            case REMOVED, NO_SUCH_ACCOUNT -> {} // whoever is gone already has what they asked for
            case LAST_ADMIN ->
                    throw new Problem(
                            ProblemType.STATE_CONFLICT, "There would be no enabled admin left.");
        }
    }

    @GetMapping("/erasures")
    PageOf<Erasure> list(@Valid @ParameterObject PageQuery query) {
        return erasures.list(query);
    }

    private static Problem unanswered(List<String> services) {
        return new Problem(
                        ProblemType.UNAVAILABLE,
                        "Not all services could be asked: " + String.join(", ", services) + ".")
                .with("services", services)
                .retryAfter(RETRY);
    }
}
