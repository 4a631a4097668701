package io.foyer.account.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.foyer.common.id.IdSource;
import io.foyer.common.keys.KeyRing;
import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenClaims;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Issues access tokens (RFC 9068). */
@Service
public class AccessTokens {

    private final KeyRing keys;
    private final IdentityProperties identity;
    private final TokenProperties limits;
    private final IdSource ids;
    private final InstantSource clock;

    AccessTokens(
            KeyRing keys,
            IdentityProperties identity,
            TokenProperties limits,
            IdSource ids,
            InstantSource clock) {
        this.keys = keys;
        this.identity = identity;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Signs a token; about a millisecond of computing, no store is asked. */
    public AccessToken issue(TokenSubject subject, UUID sessionId) {
        var token = keys.sign(TokenClaims.ACCESS_TOKEN_TYPE, claims(subject, sessionId));
        return new AccessToken(token, limits.accessLifetime());
    }

    /** How long a token is good for that is issued now. */
    public Duration lifetime() {
        return limits.accessLifetime();
    }

    private JWTClaimsSet claims(TokenSubject subject, UUID sessionId) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(identity.issuer())
                .audience(TokenClaims.ACCESS_AUDIENCE)
                .subject(subject.accountId().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(limits.accessLifetime())))
                .jwtID(ids.next().toString())
                .claim(TokenClaims.SESSION, sessionId.toString())
                .claim(
                        TokenClaims.ROLES,
                        subject.roles().stream().map(Enum::name).sorted().toList())
                .claim(TokenClaims.EMAIL, subject.email())
                .claim(TokenClaims.EMAIL_VERIFIED, subject.emailVerified())
                .claim("name", subject.name())
                .build();
    }
}
