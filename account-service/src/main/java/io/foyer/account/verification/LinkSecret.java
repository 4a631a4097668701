package io.foyer.account.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What makes a mailed link work: 256 random bits. Only the {@link #hash} is stored; a plain one
 * will do, since there is nothing to guess.
 */
public final class LinkSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private LinkSecret(byte[] secret) {
        this.secret = secret;
    }

    static LinkSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(bytes);
    }

    /** Empty when the text cannot be a link's secret. */
    public static Optional<LinkSecret> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new LinkSecret(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As it stands in the link: 43 characters of base64url. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[hidden]";
    }
}
