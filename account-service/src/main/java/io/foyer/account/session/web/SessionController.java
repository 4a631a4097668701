package io.foyer.account.session.web;

import io.foyer.account.session.Login;
import io.foyer.account.session.LoginOutcome;
import io.foyer.account.session.RefreshToken;
import io.foyer.account.session.Session;
import io.foyer.account.session.Sessions;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.security.TokenClaims;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logging in, staying logged in, logging out. */
@RestController
@RequestMapping("/api/v1/auth")
class SessionController {

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    private final Login login;
    private final Sessions sessions;
    private final RefreshCookie cookie;

    SessionController(Login login, Sessions sessions, RefreshCookie cookie) {
        this.login = login;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @PostMapping("/login")
    ResponseEntity<SessionView> logIn(@Valid @RequestBody LoginRequest request) {
        return switch (login.logIn(request.email(), request.password())) {
            case LoginOutcome.LoggedIn(var session) -> answer(session);
            case LoginOutcome.Refused() -> throw new Problem(ProblemType.INVALID_CREDENTIALS);
            case LoginOutcome.Busy() ->
                    throw new Problem(ProblemType.OVERLOADED).retryAfter(BUSY_RETRY);
        };
    }

    @PostMapping("/refresh")
    ResponseEntity<SessionView> refresh(
            @RequestBody(required = false) @Nullable RefreshRequest request,
            @CookieValue(name = RefreshCookie.NAME, required = false)
                    @Nullable String cookieValue) {
        return presented(request, cookieValue)
                .flatMap(sessions::refresh)
                .map(this::answer)
                .orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED));
    }

    /** Always 204: whoever is logged out already has what they asked for. */
    @PostMapping("/logout")
    ResponseEntity<Void> logOut(
            @RequestBody(required = false) @Nullable RefreshRequest request,
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String cookieValue,
            @AuthenticationPrincipal @Nullable Jwt accessToken) {
        presented(request, cookieValue).ifPresent(sessions::end);
        sessionOf(accessToken).ifPresent(sessions::end);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.cleared().toString())
                .build();
    }

    private ResponseEntity<SessionView> answer(Session session) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.of(session).toString())
                .body(SessionView.of(session));
    }

    private static Optional<RefreshToken> presented(
            @Nullable RefreshRequest request, @Nullable String cookieValue) {
        return Optional.ofNullable(request)
                .map(RefreshRequest::refreshToken)
                .or(() -> Optional.ofNullable(cookieValue))
                .flatMap(RefreshToken::parse);
    }

    private static Optional<UUID> sessionOf(@Nullable Jwt accessToken) {
        return Optional.ofNullable(accessToken)
                .map(token -> token.getClaimAsString(TokenClaims.SESSION))
                .map(UUID::fromString);
    }
}
