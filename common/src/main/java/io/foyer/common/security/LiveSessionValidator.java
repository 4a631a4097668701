package io.foyer.common.security;

import io.foyer.common.session.EndedSessions;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses tokens of a log-in that was ended. A token that names no log-in, as another issuer's may
 * not, cannot be ended before it expires.
 */
record LiveSessionValidator(EndedSessions ended) implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error OVER =
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The session was ended", null);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var session = token.getClaims().get(TokenClaims.SESSION);
        return session != null && ended.contains(session.toString())
                ? OAuth2TokenValidatorResult.failure(OVER)
                : OAuth2TokenValidatorResult.success();
    }
}
