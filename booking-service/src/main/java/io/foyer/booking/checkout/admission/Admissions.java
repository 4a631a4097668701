package io.foyer.booking.checkout.admission;

import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenClaims;
import io.foyer.common.security.TokenVerifier;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Checks admission tokens: signed by queue-service, for this buyer and this showtime, not over.
 * What the waiting room recorded counts too: a token whose id was given to somebody else admits
 * nobody.
 */
@Component
public class Admissions {

    private final JwtDecoder decoder;
    private final AdmissionPermits permits;

    Admissions(
            AdmissionProperties admission, IdentityProperties identity, AdmissionPermits permits) {
        // No bean of its own: the decoder of access tokens is found by its type.
        this.decoder =
                TokenVerifier.forAdmissionTokens(
                        admission.jwksUri(), identity.issuer() + "/waiting-rooms", identity);
        this.permits = permits;
    }

    /** Whether the token lets this account book this showtime now. */
    public boolean admits(String token, UUID accountId, UUID showtimeId) {
        try {
            var verified = decoder.decode(token);
            return isFor(verified, accountId, showtimeId)
                    && permits.grant(permit(verified, accountId, showtimeId));
        } catch (JwtException _) {
            return false;
        }
    }

    private static boolean isFor(Jwt token, UUID accountId, UUID showtimeId) {
        return accountId.toString().equals(token.getSubject())
                && showtimeId.toString().equals(token.getClaimAsString(TokenClaims.SHOWTIME))
                && token.getId() != null
                && token.getExpiresAt() != null;
    }

    private static AdmissionPermit permit(Jwt token, UUID accountId, UUID showtimeId) {
        var expiresAt = token.getExpiresAt();
        if (token.getId() == null || expiresAt == null) {
            throw new IllegalArgumentException("A token without id or end");
        }
        return new AdmissionPermit(token.getId(), showtimeId, accountId, expiresAt);
    }
}
