package io.foyer.queue.secret;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the keys live that this service signs texts with for itself.
 *
 * @param lifetime age at which the newest key gets a successor
 * @param lead how long a key is known to all instances before it signs; longer than {@code reload}
 * @param retireAfter how long a superseded key still verifies; longer than people wait in line
 * @param reload how often an instance reads the keys again
 */
@ConfigurationProperties("foyer.secret")
public record SecretProperties(
        @DefaultValue("90d") Duration lifetime,
        @DefaultValue("15m") Duration lead,
        @DefaultValue("30d") Duration retireAfter,
        @DefaultValue("1m") Duration reload) {}
