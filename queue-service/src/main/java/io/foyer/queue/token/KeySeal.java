package io.foyer.queue.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals keys for the database by AES-256-GCM: a nonce of 12 bytes, then the ciphertext and its tag.
 * The key's id is authenticated too, so that a sealed key is good for its own row only.
 */
final class KeySeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @throws IllegalArgumentException unless it is 32 bytes in base64
     */
    KeySeal(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "FOYER_KEY_ENCRYPTION_KEY must be 32 bytes in base64, such as `openssl rand"
                            + " -base64 32` prints.");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(String keyId, String content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, keyId, nonce, content.getBytes(UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    }

    String open(String keyId, byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        var content = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(apply(Cipher.DECRYPT_MODE, keyId, nonce, content), UTF_8);
    }

    private byte[] apply(int mode, String keyId, byte[] nonce, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(keyId.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Signing key %s does not open: is FOYER_KEY_ENCRYPTION_KEY the one it was"
                                    .formatted(keyId)
                            + " sealed with?",
                    e);
        }
    }
}
