package io.foyer.queue.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jwt.JWTClaimsSet;
import io.foyer.common.keys.KeyRing;
import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenClaims;
import java.util.Date;
import org.springframework.stereotype.Service;

/** Signs admission tokens (docs/architecture.md, "Tokens"). */
@Service
public class AdmissionTokens {

    private static final String ISSUER_PATH = "/waiting-rooms";

    private final KeyRing keys;
    private final String issuer;
    private final LoadingCache<AdmissionGrant, String> signed;

    AdmissionTokens(KeyRing keys, IdentityProperties identity, TokenProperties limits) {
        this.keys = keys;
        this.issuer = identity.issuer() + ISSUER_PATH;
        this.signed =
                Caffeine.newBuilder()
                        .maximumSize(limits.tokensKept())
                        .expireAfterWrite(limits.tokensLifetime())
                        .build(this::sign);
    }

    /** The token for a grant; signing takes about a millisecond and is remembered. */
    public String of(AdmissionGrant grant) {
        return signed.get(grant);
    }

    private String sign(AdmissionGrant grant) {
        return keys.sign(TokenClaims.ADMISSION_TOKEN_TYPE, claims(grant));
    }

    private JWTClaimsSet claims(AdmissionGrant grant) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(TokenClaims.ADMISSION_AUDIENCE)
                .subject(grant.accountId().toString())
                .claim(TokenClaims.SHOWTIME, grant.showtimeId().toString())
                .jwtID(grant.tokenId().toString())
                .issueTime(Date.from(grant.admittedAt()))
                .expirationTime(Date.from(grant.expiresAt()))
                .build();
    }
}
