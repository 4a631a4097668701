package io.foyer.booking.payment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals values with AES-256-GCM: the key's name, a nonce of 12 bytes, the ciphertext with its tag.
 * Where a value belongs is authenticated with it, so that nobody can move it to another row.
 */
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SealKey> keys;
    private final SecureRandom random = new SecureRandom();

    Seal(List<byte[]> secrets) {
        this.keys = secrets.stream().map(SealKey::new).toList();
    }

    /**
     * @param place such as {@code payment:<id>:intent}
     */
    byte[] seal(String place, String value) {
        var key = keys.getFirst();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, place, nonce)
                            .doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(SealKey.NAME_BYTES + NONCE_BYTES + sealed.length)
                    .put(key.name())
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A payment detail could not be sealed", e);
        }
    }

    /**
     * @throws IllegalStateException when it was sealed with a key we do not have, for another
     *     place, or was changed
     */
    String open(String place, byte[] sealed) {
        var key =
                keys.stream()
                        .filter(known -> known.isNamed(sealed))
                        .findFirst()
                        .orElseThrow(() -> unopened(place, null));
        var nonce = new byte[NONCE_BYTES];
        var start = SealKey.NAME_BYTES + NONCE_BYTES;
        ByteBuffer.wrap(sealed).position(SealKey.NAME_BYTES).get(nonce);
        try {
            var opened =
                    cipher(Cipher.DECRYPT_MODE, key, place, nonce)
                            .doFinal(sealed, start, sealed.length - start);
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw unopened(place, e);
        }
    }

    /** What the value is indexed by from now on. */
    String indexOf(String value) {
        return keys.getFirst().indexOf(value);
    }

    /** All that it may be indexed by, by any of the keys. */
    String[] indexesOf(String value) {
        return keys.stream().map(key -> key.indexOf(value)).toArray(String[]::new);
    }

    private static Cipher cipher(int mode, SealKey key, String place, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.cipherKey(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException unopened(String place, @Nullable Exception cause) {
        return new IllegalStateException(
                "%s cannot be opened: was it sealed with another FOYER_PAYMENT_ENCRYPTION_KEY?"
                        .formatted(place),
                cause);
    }
}
