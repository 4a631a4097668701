package io.foyer.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.foyer.common.security.TokenClaims;
import io.foyer.common.session.EndedSessions;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Verifies access tokens, remembering those it has verified until they expire or their session is
 * ended.
 */
@Component
class VerifiedTokens {

    private final ReactiveJwtDecoder decoder;
    private final EndedSessions ended;
    private final InstantSource clock;
    private final Cache<String, Verified> remembered;

    VerifiedTokens(
            ReactiveJwtDecoder decoder,
            EndedSessions ended,
            InstantSource clock,
            IdentityLimits limits) {
        this.decoder = decoder;
        this.ended = ended;
        this.clock = clock;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(limits.rememberedTokens())
                        .expireAfterWrite(limits.rememberedFor())
                        .build();
    }

    /** The account of a token verified a moment ago; absent when it has to be verified. */
    @Nullable String accountOf(String token) {
        var verified = remembered.getIfPresent(token);
        return verified != null && isStillGood(verified) ? verified.accountId() : null;
    }

    /** The token's account; fails as the decoder does. */
    Mono<String> verify(String token) {
        return decoder.decode(token).map(jwt -> remember(token, jwt));
    }

    private boolean isStillGood(Verified token) {
        var sessionId = token.sessionId();
        return clock.instant().isBefore(token.expiresAt())
                && (sessionId == null || !ended.contains(sessionId));
    }

    private String remember(String token, Jwt jwt) {
        var accountId = jwt.getSubject();
        var expiresAt = jwt.getExpiresAt();
        if (accountId == null || expiresAt == null) {
            throw new BadJwtException("An access token names its account and its end");
        }
        remembered.put(
                token,
                new Verified(accountId, jwt.getClaimAsString(TokenClaims.SESSION), expiresAt));
        return accountId;
    }

    private record Verified(String accountId, @Nullable String sessionId, Instant expiresAt) {}
}
