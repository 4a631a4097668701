package io.foyer.common.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Reads the token of RFC 6750 from the header and from nowhere else. By hand: matching eight
 * hundred characters against a pattern that ignores case took a tenth of a request's time.
 */
final class BearerTokenHeader implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";
    private static final String MORE_CHARACTERS = "-._~+/";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length() - 1)) {
            return null;
        }
        if (!isToken(header)) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(SCHEME.length());
    }

    /** One space, at least one character of a token, and then only padding. */
    private static boolean isToken(String header) {
        var end = header.length();
        while (end > SCHEME.length() && header.charAt(end - 1) == '=') {
            end--;
        }
        if (end <= SCHEME.length() || header.charAt(SCHEME.length() - 1) != ' ') {
            return false;
        }
        for (var i = SCHEME.length(); i < end; i++) {
            if (!isOfToken(header.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfToken(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || MORE_CHARACTERS.indexOf(c) >= 0;
    }
}
