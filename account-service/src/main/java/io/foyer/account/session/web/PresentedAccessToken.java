package io.foyer.account.session.web;

import io.foyer.common.security.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/** The access token of a log-out, which may as well be expired or ended. */
@Component
class PresentedAccessToken {

    private final DefaultBearerTokenResolver header = new DefaultBearerTokenResolver();
    private final JwtDecoder decoder;

    PresentedAccessToken(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /** Empty when there is none, or none that is good. */
    Optional<Presented> in(HttpServletRequest request) {
        try {
            return Optional.ofNullable(header.resolve(request))
                    .map(decoder::decode)
                    .map(PresentedAccessToken::presented);
        } catch (JwtException | AuthenticationException e) {
            return Optional.empty();
        }
    }

    private static Presented presented(Jwt token) {
        return new Presented(
                UUID.fromString(token.getSubject()),
                UUID.fromString(token.getClaimAsString(TokenClaims.SESSION)));
    }

    record Presented(UUID accountId, UUID sessionId) {}
}
