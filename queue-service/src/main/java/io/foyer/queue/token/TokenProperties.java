package io.foyer.queue.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of admission tokens.
 *
 * @param keyBits size of a signing key's modulus
 * @param keyLifetime age at which the newest signing key gets a successor
 * @param publishLead how long a key is published before it signs; longer than any verifier keeps
 *     the key set ({@code foyer.identity.jwks-lifetime})
 * @param retireAfter how long a superseded key stays published; longer than any turn lasts
 * @param reload how often an instance reads the keys again
 * @param keySetMaxAge how long verifiers may cache the key set
 * @param tokensKept most signed tokens remembered, so that a poll does not sign again
 * @param tokensLifetime how long they are remembered
 * @param keyEncryptionKey seals private keys in the database: 32 bytes in base64
 */
@ConfigurationProperties("foyer.token")
public record TokenProperties(
        @DefaultValue("2048") int keyBits,
        @DefaultValue("90d") Duration keyLifetime,
        @DefaultValue("15m") Duration publishLead,
        @DefaultValue("2h") Duration retireAfter,
        @DefaultValue("1m") Duration reload,
        @DefaultValue("5m") Duration keySetMaxAge,
        @DefaultValue("20000") int tokensKept,
        @DefaultValue("10m") Duration tokensLifetime,
        String keyEncryptionKey) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "TokenProperties[keyBits=%d, keyLifetime=%s]".formatted(keyBits, keyLifetime);
    }
}
