package io.foyer.booking.checkout.admission;

import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.IssuerKeys;
import io.foyer.common.security.TokenClaims;
import io.foyer.common.security.TokenVerifier;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Checks admission tokens: signed by queue-service, for this buyer, this log-in of the buyer and
 * this showtime, not over. What the waiting room recorded counts too: a token whose id was given to
 * somebody else, or whose turn was ended, admits nobody.
 */
@Component
public class Admissions {

    private final IssuerKeys keys;
    private final JwtDecoder decoder;
    private final AdmissionPermits permits;

    Admissions(
            AdmissionProperties admission, IdentityProperties identity, AdmissionPermits permits) {
        this.keys = IssuerKeys.at(admission.jwksUri(), identity);
        // No bean of its own: the decoder of access tokens is found by its type.
        this.decoder =
                TokenVerifier.forAdmissionTokens(
                        keys, identity.issuer() + "/waiting-rooms", identity);
        this.permits = permits;
    }

    /** Whether the token lets whoever shows it book this showtime now. */
    public AdmissionCheck check(ShownAdmission shown, UUID showtimeId) {
        try {
            return permit(decoder.decode(shown.token()), shown, showtimeId)
                            .filter(permits::isGood)
                            .isPresent()
                    ? AdmissionCheck.ADMITTED
                    : AdmissionCheck.REFUSED;
        } catch (BadJwtException _) {
            return AdmissionCheck.REFUSED;
        } catch (JwtException _) {
            // All other failures are about reading the keys. Letting everybody in would undo the
            // waiting room for whoever makes that happen.
            return AdmissionCheck.UNKNOWN;
        }
    }

    /** Reads the keys before the first token comes, where that has not been done. */
    void readKeysAhead() {
        keys.readAhead();
    }

    private static Optional<AdmissionPermit> permit(
            Jwt token, ShownAdmission shown, UUID showtimeId) {
        var expiresAt = token.getExpiresAt();
        if (token.getId() == null || expiresAt == null || !isFor(token, shown, showtimeId)) {
            return Optional.empty();
        }
        return Optional.of(
                new AdmissionPermit(token.getId(), showtimeId, shown.accountId(), expiresAt));
    }

    private static boolean isFor(Jwt token, ShownAdmission shown, UUID showtimeId) {
        return shown.accountId().toString().equals(token.getSubject())
                && !shown.session().isEmpty()
                && shown.session().equals(token.getClaimAsString(TokenClaims.SESSION))
                && showtimeId.toString().equals(token.getClaimAsString(TokenClaims.SHOWTIME));
    }
}
