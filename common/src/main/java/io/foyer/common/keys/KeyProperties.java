package io.foyer.common.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long signing keys live. A service that signs sets {@code encryption-key}.
 *
 * @param bits size of a signing key's modulus
 * @param lifetime age at which the newest signing key gets a successor
 * @param publishLead how long a key is published before it signs; longer than any verifier keeps
 *     the key set ({@code foyer.identity.jwks-lifetime})
 * @param retireAfter how long a superseded key stays published; longer than any token it signed
 *     lives
 * @param reload how often an instance reads the keys again; far shorter than {@code publishLead}
 * @param setMaxAge how long clients may cache the key set
 * @param encryptionKey seals private keys in the database
 */
@ConfigurationProperties("foyer.keys")
public record KeyProperties(
        @DefaultValue("2048") int bits,
        @DefaultValue("90d") Duration lifetime,
        @DefaultValue("15m") Duration publishLead,
        @DefaultValue("15m") Duration retireAfter,
        @DefaultValue("1m") Duration reload,
        @DefaultValue("5m") Duration setMaxAge,
        KeyEncryptionKey encryptionKey) {}
