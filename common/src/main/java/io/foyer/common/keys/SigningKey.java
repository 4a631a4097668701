package io.foyer.common.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/**
 * A key pair that tokens are signed with.
 *
 * @param id the {@code kid}: the key's RFC 7638 thumbprint
 * @param useFrom when it begins to sign; it is published from {@code createdAt} on
 */
record SigningKey(
        String id,
        RSAPublicKey publicKey,
        RSAPrivateKey privateKey,
        Instant createdAt,
        Instant useFrom) {

    static SigningKey generate(int bits, Instant createdAt, Instant useFrom) {
        var pair = keyPair(bits);
        var publicKey = (RSAPublicKey) pair.getPublic();
        return new SigningKey(
                thumbprint(publicKey),
                publicKey,
                (RSAPrivateKey) pair.getPrivate(),
                createdAt,
                useFrom);
    }

    /** The public half, as it stands in the key set. */
    RSAKey publicJwk() {
        return new RSAKey.Builder(publicKey)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }

    @Override
    public String toString() {
        return "SigningKey[id=%s]".formatted(id);
    }

    private static String thumbprint(RSAPublicKey key) {
        try {
            return new RSAKey.Builder(key).build().computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("No thumbprint of an RSA key", e);
        }
    }

    private static KeyPair keyPair(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
