package io.foyer.booking.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key and what is derived from it: what seals, what indexes, and the name it has in front of
 * what it sealed. None of them tells anything of the others.
 */
final class SealKey {

    static final int NAME_BYTES = 4;

    private static final String HMAC = "HmacSHA256";

    private final byte[] name;
    private final SecretKey cipherKey;
    private final byte[] indexKey;

    SealKey(byte[] secret) {
        this.name = Arrays.copyOf(hmac(secret, "name"), NAME_BYTES);
        this.cipherKey = new SecretKeySpec(hmac(secret, "seal"), "AES");
        this.indexKey = hmac(secret, "index");
    }

    byte[] name() {
        return name.clone();
    }

    SecretKey cipherKey() {
        return cipherKey;
    }

    /** What a value is found by; the same for the same value, and useless without the key. */
    String indexOf(String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(indexKey, value));
    }

    boolean isNamed(byte[] sealed) {
        return Arrays.equals(name, Arrays.copyOf(sealed, NAME_BYTES));
    }

    private static byte[] hmac(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
