package io.foyer.account.session.web;

import io.foyer.account.client.ClientAddress;
import io.foyer.account.session.Login;
import io.foyer.account.session.LoginOutcome;
import io.foyer.account.session.Logout;
import io.foyer.account.session.RefreshToken;
import io.foyer.account.session.Session;
import io.foyer.account.session.Sessions;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logging in, staying logged in, logging out. */
@RestController
@RequestMapping("/api/v1/auth")
class SessionController {

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);

    private final Login login;
    private final Sessions sessions;
    private final Logout logout;
    private final PresentedAccessToken accessToken;
    private final RefreshCookie cookie;

    SessionController(
            Login login,
            Sessions sessions,
            Logout logout,
            PresentedAccessToken accessToken,
            RefreshCookie cookie) {
        this.login = login;
        this.sessions = sessions;
        this.logout = logout;
        this.accessToken = accessToken;
        this.cookie = cookie;
    }

    @PostMapping("/login")
    ResponseEntity<SessionView> logIn(
            @Valid @RequestBody LoginRequest request,
            ClientAddress from,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false)
                    @Nullable String userAgent) {
        return switch (login.logIn(request.attempt(from, userAgent))) {
            case LoginOutcome.LoggedIn(var session) -> answer(session);
            case LoginOutcome.Refused() -> throw new Problem(ProblemType.INVALID_CREDENTIALS);
            case LoginOutcome.Limited(var retryAfter) ->
                    throw new Problem(ProblemType.TOO_MANY_REQUESTS).retryAfter(retryAfter);
            case LoginOutcome.Busy() ->
                    throw new Problem(ProblemType.OVERLOADED).retryAfter(BUSY_RETRY);
        };
    }

    @PostMapping("/refresh")
    ResponseEntity<SessionView> refresh(
            @RequestBody(required = false) @Nullable RefreshRequest request,
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String cookieValue,
            ClientAddress from) {
        return presented(request == null ? null : request.refreshToken(), cookieValue)
                .flatMap(token -> sessions.refresh(token, from))
                .map(this::answer)
                .orElseThrow(() -> new Problem(ProblemType.UNAUTHENTICATED));
    }

    /** Always 204: whoever is logged out already has what they asked for. */
    @PostMapping("/logout")
    ResponseEntity<Void> logOut(
            @RequestBody(required = false) @Nullable LogoutRequest body,
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String cookieValue,
            HttpServletRequest request) {
        var everywhere = body != null && body.wantsAll();
        presented(body == null ? null : body.refreshToken(), cookieValue)
                .ifPresent(token -> logout.logOut(token, everywhere));
        accessToken
                .in(request)
                .ifPresent(
                        token -> logout.logOut(token.accountId(), token.sessionId(), everywhere));
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
            @Nullable String inBody, @Nullable String inCookie) {
        return Optional.ofNullable(inBody)
                .or(() -> Optional.ofNullable(inCookie))
                .flatMap(RefreshToken::parse);
    }
}
