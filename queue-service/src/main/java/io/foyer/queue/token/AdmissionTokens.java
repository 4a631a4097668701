package io.foyer.queue.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenClaims;
import java.util.Date;
import org.springframework.stereotype.Service;

/** Signs admission tokens (docs/architecture.md, "Tokens"). */
@Service
public class AdmissionTokens {

    private static final JOSEObjectType TYPE = new JOSEObjectType(TokenClaims.ADMISSION_TOKEN_TYPE);
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
        var key = keys.signer();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.id()).build();
        var token = new SignedJWT(header, claims(grant));
        try {
            token.sign(new RSASSASigner(key.pair()));
        } catch (JOSEException e) {
            throw new IllegalStateException("An admission token could not be signed", e);
        }
        return token.serialize();
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
