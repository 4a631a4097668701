package io.foyer.account.session.web;

import io.foyer.account.session.Session;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The refresh token as a browser keeps it: out of reach of scripts, sent to the session's own paths
 * only, and never from another site.
 */
@Component
class RefreshCookie {

    static final String NAME = "foyer_refresh";
    private static final String PATH = "/api/v1/auth";

    private final InstantSource clock;

    RefreshCookie(InstantSource clock) {
        this.clock = clock;
    }

    ResponseCookie of(Session session) {
        var left = Duration.between(clock.instant(), session.endsAt());
        return cookie(session.refreshToken().text(), left);
    }

    ResponseCookie cleared() {
        return cookie("", Duration.ZERO);
    }

    private static ResponseCookie cookie(String value, Duration maxAge) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path(PATH)
                .maxAge(maxAge)
                .build();
    }
}
