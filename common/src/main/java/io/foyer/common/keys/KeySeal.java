package io.foyer.common.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals private keys with AES-256-GCM: a 12-byte nonce, then the ciphertext with its tag. The key's
 * id is authenticated with it, so that sealed keys cannot be swapped between rows.
 */
final class KeySeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    KeySeal(KeyEncryptionKey key) {
        this.key = key.secretKey();
    }

    byte[] seal(String keyId, byte[] privateKey) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keyId, nonce).doFinal(privateKey);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A signing key could not be sealed", e);
        }
    }

    /** Fails when the bytes were sealed with another key, for another id, or were changed. */
    byte[] open(String keyId, byte[] sealed) {
        var nonce = ByteBuffer.wrap(sealed, 0, NONCE_BYTES);
        var nonceBytes = new byte[NONCE_BYTES];
        nonce.get(nonceBytes);
        try {
            return cipher(Cipher.DECRYPT_MODE, keyId, nonceBytes)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Signing key %s cannot be opened: was it sealed with another".formatted(keyId)
                            + " FOYER_KEY_ENCRYPTION_KEY?",
                    e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
