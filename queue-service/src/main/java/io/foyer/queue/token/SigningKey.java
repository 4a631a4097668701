package io.foyer.queue.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;

/**
 * A key pair that admission tokens are signed with.
 *
 * @param useFrom when it begins to sign; it is published from {@code createdAt} on
 */
record SigningKey(RSAKey pair, Instant createdAt, Instant useFrom) {

    static SigningKey generate(int bits, Instant createdAt, Instant useFrom) {
        try {
            var pair =
                    new RSAKeyGenerator(bits)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyIDFromThumbprint(true)
                            .generate();
            return new SigningKey(pair, createdAt, useFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every JDK can make RSA keys", e);
        }
    }

    String id() {
        return pair.getKeyID();
    }

    @Override
    public String toString() {
        return "SigningKey[id=%s]".formatted(id());
    }
}
