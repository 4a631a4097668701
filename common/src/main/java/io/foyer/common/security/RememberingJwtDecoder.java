package io.foyer.common.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies a token's signature once in a while instead of with each request: a buyer's client sends
 * the same token many times, and reading and verifying it costs more than most answers do. Whatever
 * can change about a token that was good is checked each time: its end, and the end of its session.
 *
 * <p>A key that is withdrawn is believed for {@code rememberFor} longer. Two generations in turn
 * make sure of that, and of the limit, without any order to keep.
 */
final class RememberingJwtDecoder implements JwtDecoder {

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> validator;
    private final int limit;
    private final long generationNanos;
    private final LongSupplier nanoTime;
    private volatile Generation young;
    private volatile Generation old;

    /**
     * @param signatures reads a token and verifies its signature and nothing else
     * @param validator all other checks
     * @param limit most tokens remembered, some kilobytes each
     */
    RememberingJwtDecoder(
            JwtDecoder signatures,
            OAuth2TokenValidator<Jwt> validator,
            int limit,
            Duration rememberFor,
            LongSupplier nanoTime) {
        this.signatures = signatures;
        this.validator = validator;
        this.limit = limit;
        this.generationNanos = rememberFor.toNanos() / 2;
        this.nanoTime = nanoTime;
        this.young = new Generation(nanoTime.getAsLong());
        this.old = young;
    }

    @Override
    public Jwt decode(String token) throws JwtException {
        turn();
        var known = find(token);
        var jwt = known == null ? signatures.decode(token) : known;
        var result = validator.validate(jwt);
        if (result.hasErrors()) {
            var errors = result.getErrors();
            throw new JwtValidationException(
                    String.valueOf(errors.iterator().next().getDescription()), errors);
        }
        if (known == null) {
            young.tokens.put(token, jwt);
        }
        return jwt;
    }

    private @Nullable Jwt find(String token) {
        var jwt = young.tokens.get(token);
        return jwt == null ? old.tokens.get(token) : jwt;
    }

    private void turn() {
        if (isOver(young)) {
            synchronized (this) {
                if (isOver(young)) {
                    old = young;
                    young = new Generation(nanoTime.getAsLong());
                }
            }
        }
    }

    private boolean isOver(Generation generation) {
        return generation.tokens.size() >= limit / 2
                || nanoTime.getAsLong() - generation.bornAt >= generationNanos;
    }

    private static final class Generation {
        private final long bornAt;
        private final Map<String, Jwt> tokens = new ConcurrentHashMap<>();

        Generation(long bornAt) {
            this.bornAt = bornAt;
        }
    }
}
