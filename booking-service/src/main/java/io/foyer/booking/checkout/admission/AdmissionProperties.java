package io.foyer.booking.checkout.admission;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose admission tokens are accepted.
 *
 * @param jwksUri where queue-service's public keys are read
 * @param keptAfterEnd how long a permit is kept that is over; an end that comes before its permit
 *     is kept as long, which is longer than any turn lasts
 */
@ConfigurationProperties("foyer.admission")
record AdmissionProperties(
        @DefaultValue("http://127.0.0.1:8106/.well-known/jwks.json") URI jwksUri,
        @DefaultValue("1d") Duration keptAfterEnd) {}
