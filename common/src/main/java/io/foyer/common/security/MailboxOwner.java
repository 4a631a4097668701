package io.foyer.common.security;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Somebody who has shown that an e-mail address is theirs. A handler method that has one as a
 * parameter is only for those.
 *
 * @param email as {@link #comparable} has it, whatever it was given in
 */
public record MailboxOwner(UUID accountId, String email) {

    public MailboxOwner {
        email = comparable(email);
    }

    /**
     * The account behind a token.
     *
     * @throws Problem {@code FORBIDDEN} when it has no verified address
     */
    public static MailboxOwner of(Jwt token) {
        var email = token.getClaimAsString(TokenClaims.EMAIL);
        var verified = Objects.equals(token.getClaim(TokenClaims.EMAIL_VERIFIED), true);
        if (email == null || !verified) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "Please verify your e-mail address first, and log in again.");
        }
        return new MailboxOwner(Caller.of(token).accountId(), email);
    }

    /** How addresses are compared: in lower case, without blanks around them. */
    public static String comparable(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
