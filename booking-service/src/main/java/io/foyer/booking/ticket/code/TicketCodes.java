package io.foyer.booking.ticket.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Writes and reads the codes on tickets: what they say and an Ed25519 signature over it, as
 * base64url, 135 characters. A scanner needs nothing but the public key. The codes are computed,
 * not stored: whoever steals the table has no tickets.
 */
public class TicketCodes {

    private static final String ALGORITHM = "Ed25519";

    /** Signs and verifies about ten times as fast as the JDK, which counts at the door. */
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private static final int SIGNATURE_BYTES = 64;

    /** In base64 without padding, rounded up. */
    private static final int CHARACTERS = ((TicketCode.BYTES + SIGNATURE_BYTES) * 4 + 2) / 3;

    private final PrivateKey signingKey;
    private final List<PublicKey> verificationKeys;

    /**
     * Several verification keys let tickets stay good that an earlier signing key signed.
     *
     * @throws IllegalArgumentException when a key cannot be read, or none of the verification keys
     *     belongs to the signing key
     */
    TicketCodes(TicketProperties keys) {
        try {
            var factory = KeyFactory.getInstance(ALGORITHM, PROVIDER);
            signingKey = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(keys.signingKey())));
            verificationKeys =
                    keys.verificationKeys().stream()
                            .map(key -> publicKey(factory, bytes(key)))
                            .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("foyer.ticket: a key cannot be read", e);
        }
        var probe = new TicketCode(new UUID(0, 0), new UUID(0, 0), 0);
        if (read(write(probe)).isEmpty()) {
            throw new IllegalArgumentException(
                    "foyer.ticket: no verification key belongs to the signing key");
        }
    }

    /** The code of a ticket; always the same for the same ticket and serial. */
    public String write(TicketCode code) {
        var payload = code.bytes();
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initSign(signingKey);
            signature.update(payload);
            var signed =
                    ByteBuffer.allocate(payload.length + SIGNATURE_BYTES)
                            .put(payload)
                            .put(signature.sign());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Absent when it is not a code of ours. */
    public Optional<TicketCode> read(String code) {
        if (code.length() != CHARACTERS) {
            return Optional.empty();
        }
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (signed.length != TicketCode.BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var payload = new byte[TicketCode.BYTES];
        ByteBuffer.wrap(signed).get(payload);
        return verificationKeys.stream().anyMatch(key -> isSignedWith(key, signed))
                ? TicketCode.of(payload)
                : Optional.empty();
    }

    /** What scanners verify codes with, X.509 in base64: the present key, and earlier ones. */
    public List<String> publicKeys() {
        return verificationKeys.stream()
                .map(key -> Base64.getEncoder().encodeToString(key.getEncoded()))
                .toList();
    }

    private static boolean isSignedWith(PublicKey key, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM, PROVIDER);
            signature.initVerify(key);
            signature.update(signed, 0, TicketCode.BYTES);
            return signature.verify(signed, TicketCode.BYTES, SIGNATURE_BYTES);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static PublicKey publicKey(KeyFactory factory, byte[] encoded) {
        try {
            return factory.generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("foyer.ticket: a key cannot be read", e);
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
