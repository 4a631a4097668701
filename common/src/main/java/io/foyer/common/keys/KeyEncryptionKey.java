package io.foyer.common.keys;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit key that seals signing keys; comes from outside the database, in base64.
 *
 * @throws IllegalArgumentException unless it is 32 bytes
 */
public record KeyEncryptionKey(String base64) {

    private static final int BYTES = 32;

    /** What application.yaml falls back to, so that a first try needs no set-up. Known to all. */
    public static final KeyEncryptionKey LOCAL =
            new KeyEncryptionKey("Zm95ZXItbG9jYWwtb25seS1rZXktMDAwMDAwMDAwMDA=");

    public KeyEncryptionKey {
        if (decode(base64).length != BYTES) {
            throw new IllegalArgumentException(
                    "FOYER_KEY_ENCRYPTION_KEY must be 32 bytes in base64, such as `openssl rand"
                            + " -base64 32` prints.");
        }
    }

    /** Settings are bound by it. */
    public static KeyEncryptionKey of(String base64) {
        return new KeyEncryptionKey(base64);
    }

    SecretKey secretKey() {
        return new SecretKeySpec(decode(base64), "AES");
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
        return "KeyEncryptionKey[hidden]";
    }
}
