package io.foyer.booking.notification;

import io.foyer.common.security.TokenClaims;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Where somebody is written to, as an access token says it.
 *
 * @param name only once the address is verified to be theirs: whoever signs up with a stranger's
 *     address chooses the name, too, and could have us send their words to the stranger
 */
public record BuyerContact(UUID accountId, String email, Optional<String> name) {

    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_NAME = 200;

    /** Absent when the token has no address that a mail could have. */
    public static Optional<BuyerContact> of(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(TokenClaims.EMAIL))
                .map(String::strip)
                .filter(BuyerContact::isAddress)
                .map(
                        email ->
                                new BuyerContact(
                                        UUID.fromString(token.getSubject()), email, name(token)));
    }

    /** What else is wrong with it the mail server will say. */
    private static boolean isAddress(String email) {
        return email.length() <= LONGEST_EMAIL
                && email.indexOf('@') > 0
                && email.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<String> name(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(TokenClaims.NAME))
                .filter(
                        _ ->
                                Boolean.TRUE.equals(
                                        token.getClaimAsBoolean(TokenClaims.EMAIL_VERIFIED)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    /** Without what says who it is, which must not reach a log. */
    @Override
    public String toString() {
        return "BuyerContact[accountId=%s]".formatted(accountId);
    }
}
