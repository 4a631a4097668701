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
    private final LoadingCache<Signed, String> signed;

    /** A grant as one session of the account carries it. */
    private record Signed(AdmissionGrant grant, String session) {}

    AdmissionTokens(KeyRing keys, IdentityProperties identity, TokenProperties limits) {
        this.keys = keys;
        this.issuer = identity.issuer() + ISSUER_PATH;
        this.signed =
                Caffeine.newBuilder()
                        .maximumSize(limits.tokensKept())
                        .expireAfterWrite(limits.tokensLifetime())
                        .build(this::sign);
    }

    /**
     * The token for a grant; signing takes about a millisecond and is remembered.
     *
     * @param session {@code sid} of the access token it is fetched with: the token is of use beside
     *     tokens of that session alone, so that it cannot be handed on
     */
    public String of(AdmissionGrant grant, String session) {
        return signed.get(new Signed(grant, session));
    }

    private String sign(Signed token) {
        return keys.sign(TokenClaims.ADMISSION_TOKEN_TYPE, claims(token.grant(), token.session()));
    }

    private JWTClaimsSet claims(AdmissionGrant grant, String session) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(TokenClaims.ADMISSION_AUDIENCE)
                .subject(grant.accountId().toString())
                .claim(TokenClaims.SHOWTIME, grant.showtimeId().toString())
                .claim(TokenClaims.SESSION, session)
                .jwtID(grant.tokenId().toString())
                .issueTime(Date.from(grant.admittedAt()))
                .expirationTime(Date.from(grant.expiresAt()))
                .build();
    }
}
