package io.foyer.account.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long tokens and their keys live.
 *
 * @param accessLifetime how long an access token is valid; a log-out or a new role reaches services
 *     after that at the latest
 * @param keyBits size of a signing key's modulus
 * @param keyLifetime age at which the newest signing key gets a successor
 * @param publishLead how long a key is published before it signs; longer than any verifier keeps
 *     the key set ({@code foyer.identity.jwks-lifetime})
 * @param retireMargin added to {@code accessLifetime} before a superseded key leaves the key set
 * @param keySetMaxAge how long clients may cache the key set
 * @param keyEncryptionKey seals private keys in the database
 */
@ConfigurationProperties("foyer.token")
record TokenProperties(
        @DefaultValue("10m") Duration accessLifetime,
        @DefaultValue("2048") int keyBits,
        @DefaultValue("90d") Duration keyLifetime,
        @DefaultValue("15m") Duration publishLead,
        @DefaultValue("5m") Duration retireMargin,
        @DefaultValue("5m") Duration keySetMaxAge,
        KeyEncryptionKey keyEncryptionKey) {}
