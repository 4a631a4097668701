package io.foyer.booking.checkout.admission;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose admission tokens are accepted.
 *
 * @param jwksUri where queue-service's public keys are read
 * @param rememberedPermits most permits kept in memory, about 300 bytes each
 * @param rememberFor how long a permit is believed without looking it up; after an erasure it
 *     admits no longer than this
 */
@ConfigurationProperties("foyer.admission")
record AdmissionProperties(
        @DefaultValue("http://127.0.0.1:8106/.well-known/jwks.json") URI jwksUri,
        @DefaultValue("20000") int rememberedPermits,
        @DefaultValue("1m") Duration rememberFor) {}
