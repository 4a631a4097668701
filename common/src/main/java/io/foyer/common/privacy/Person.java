package io.foyer.common.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is held about: an account, and the address that has been verified to be theirs.
 * The address is told by its digest, so that a message that stays in a stream does not carry it.
 *
 * @param emailSha256 as {@link #digest} makes it; absent while the address is not verified, since
 *     it may be anybody's then
 */
public record Person(UUID accountId, @Nullable String emailSha256) {

    /** The person whose address this is. */
    public static Person of(UUID accountId, String verifiedEmail) {
        return new Person(accountId, digest(verifiedEmail));
    }

    /** SHA-256 of the address in lower case, in hexadecimal digits. */
    public static String digest(String email) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            sha256.digest(
                                    email.toLowerCase(Locale.ROOT)
                                            .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
