package io.foyer.common.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of somebody who issues tokens, fetched over HTTP.
 *
 * <p>Tells a token of no key apart from keys that cannot be read. Once a key set has been read it
 * is used until it can be read again, so a token of a key that is not in it is a bad token,
 * although nobody looked once more. Until then nobody can say what a token is worth.
 */
public final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int MAX_JWKS_BYTES = 64 * 1024;

    /** Keys are fetched again in the background in the last quarter of their lifetime. */
    private static final int REFRESH_AHEAD = 4;

    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private final JWKSource<SecurityContext> source;
    private volatile boolean read;

    private IssuerKeys(JWKSource<SecurityContext> source) {
        this.source = source;
    }

    /** Nothing is fetched before somebody asks. */
    public static IssuerKeys at(URI jwksUri, IdentityProperties limits) {
        var retriever =
                new DefaultResourceRetriever(
                        millis(limits.jwksConnectTimeout()),
                        millis(limits.jwksReadTimeout()),
                        MAX_JWKS_BYTES);
        try {
            return new IssuerKeys(
                    JWKSourceBuilder.create(jwksUri.toURL(), retriever)
                            .cache(
                                    limits.jwksLifetime().toMillis(),
                                    limits.jwksReadTimeout().toMillis() * 2)
                            .refreshAheadCache(
                                    limits.jwksLifetime().toMillis() / REFRESH_AHEAD, false)
                            .rateLimited(limits.jwksCooldown().toMillis())
                            .retrying(true)
                            .outageTolerantForever()
                            .build());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not an address of a key set: " + jwksUri, e);
        }
    }

    /**
     * Reads the keys unless they have been read, so that the first token need not wait for them: a
     * first fetch that takes too long in the herd of a sale leaves everybody without an answer
     * until the next may be tried.
     *
     * @return whether they have been read by now
     */
    public boolean readAhead() {
        if (!read) {
            try {
                get(ANY, null);
            } catch (KeySourceException _) {
                // Whoever needs them says so, or comes back.
            }
        }
        return read;
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

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
