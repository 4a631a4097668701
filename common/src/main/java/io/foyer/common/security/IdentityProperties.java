package io.foyer.common.security;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose access tokens are accepted. Any OpenID provider can stand in for account-service here.
 *
 * @param issuer the {@code iss} that tokens must carry
 * @param jwksUri where its public keys are read
 * @param clockSkew by how much clocks may disagree on {@code exp} and {@code nbf}
 * @param jwksLifetime how long fetched keys are used before they are fetched again; an unknown key
 *     id causes at most one fetch in {@code jwksCooldown}, so it cannot be used to flood
 * @param jwksConnectTimeout bound on connecting for keys
 * @param jwksReadTimeout bound on reading keys
 */
@ConfigurationProperties("foyer.identity")
public record IdentityProperties(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("http://127.0.0.1:8101/.well-known/jwks.json") URI jwksUri,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("5m") Duration jwksLifetime,
        @DefaultValue("10s") Duration jwksCooldown,
        @DefaultValue("1s") Duration jwksConnectTimeout,
        @DefaultValue("1s") Duration jwksReadTimeout) {}
