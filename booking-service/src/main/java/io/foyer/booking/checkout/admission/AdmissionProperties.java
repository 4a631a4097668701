package io.foyer.booking.checkout.admission;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose admission tokens are accepted.
 *
 * @param jwksUri where queue-service's public keys are read
 */
@ConfigurationProperties("foyer.admission")
record AdmissionProperties(
        @DefaultValue("http://127.0.0.1:8106/.well-known/jwks.json") URI jwksUri) {}
