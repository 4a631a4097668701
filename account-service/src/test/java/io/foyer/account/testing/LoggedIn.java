package io.foyer.account.testing;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;

/** What a client holds after logging in. */
public record LoggedIn(String accessToken, long expiresIn, String refreshToken, String tokenType) {

    public String bearer() {
        return "Bearer " + accessToken;
    }

    /** The {@code sid} of the access token, which need not be good any more. */
    public String sessionId() {
        try {
            return SignedJWT.parse(accessToken).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
