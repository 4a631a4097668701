package io.foyer.common.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a token of no key apart from keys that cannot be read. Once a key set has been read it is
 * used until it can be read again, so a token of a key that is not in it is a bad token, although
 * nobody looked once more. Until then nobody can say what a token is worth.
 */
final class OnceReadKeys implements JWKSource<SecurityContext> {

    private final JWKSource<SecurityContext> source;
    private volatile boolean read;

    OnceReadKeys(JWKSource<SecurityContext> source) {
        this.source = source;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            var found = source.get(selector, context);
            read = true;
            return found;
        } catch (RateLimitReachedException tooOften) {
            if (read) {
                return List.of();
            }
            throw tooOften;
        }
    }
}
