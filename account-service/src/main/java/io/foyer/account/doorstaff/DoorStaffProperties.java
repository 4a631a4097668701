package io.foyer.account.doorstaff;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of asking for invitations. One is asked for at a time by each instance, as its message
 * comes.
 *
 * @param eventUrl where event-service is asked
 * @param connectTimeout bound on reaching it
 * @param readTimeout bound on its answer
 */
@ConfigurationProperties("foyer.door-staff")
record DoorStaffProperties(
        @DefaultValue("http://127.0.0.1:8102") URI eventUrl,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout) {}
