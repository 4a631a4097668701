package io.foyer.common.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals keys and other secrets of a service with AES-256-GCM: a 12-byte nonce, then the ciphertext
 * with its tag. The secret's id is authenticated with it, so that what is sealed cannot be swapped
 * between rows.
 */
public final class KeySeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public KeySeal(KeyEncryptionKey key) {
        this.key = key.secretKey();
    }

    /** The secret as it may be stored. */
    public byte[] seal(String keyId, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keyId, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be sealed", e);
        }
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException when it was sealed with another key, for another id, or was
     *     changed
     */
    public byte[] open(String keyId, byte[] sealed) {
        var nonce = ByteBuffer.wrap(sealed, 0, NONCE_BYTES);
        var nonceBytes = new byte[NONCE_BYTES];
        nonce.get(nonceBytes);
        try {
            return cipher(Cipher.DECRYPT_MODE, keyId, nonceBytes)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s cannot be opened: was it sealed with another".formatted(keyId)
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
