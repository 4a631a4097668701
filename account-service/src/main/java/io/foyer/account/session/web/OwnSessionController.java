package io.foyer.account.session.web;

import io.foyer.account.session.OwnSessions;
import io.foyer.common.paging.PageOf;
import io.foyer.common.paging.PageQuery;
import io.foyer.common.problem.Problem;
import io.foyer.common.security.Caller;
import io.foyer.common.security.TokenClaims;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is logged in, and ending that from afar. */
@RestController
@RequestMapping("/api/v1/accounts/me/sessions")
class OwnSessionController {

    private final OwnSessions sessions;

    OwnSessionController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    PageOf<OwnSessionView> list(
            @AuthenticationPrincipal Jwt token, @Valid @ParameterObject PageQuery query) {
        var current = token.getClaimAsString(TokenClaims.SESSION);
        return sessions.of(Caller.of(token).accountId(), query)
                .map(
                        session ->
                                OwnSessionView.of(
                                        session, session.id().toString().equals(current)));
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID sessionId) {
        if (!sessions.end(caller.accountId(), sessionId)) {
            throw Problem.notFound();
        }
    }
}
