package io.foyer.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway lets one service have of it, counted in each instance by itself. Streams are not
 * counted; what bounds them is the number of connections.
 *
 * @param inFlight most requests that wait for an answer of one service; one more is refused at once
 * @param retryShare of a service's reads so many, from 0 to 1, may be sent once more
 * @param retriesSaved most repetitions that may be saved up while all is well
 * @param retryAfter what those who are refused are told to wait
 */
@ConfigurationProperties("foyer.upstream")
record UpstreamProperties(
        @DefaultValue("2000") int inFlight,
        @DefaultValue("0.1") double retryShare,
        @DefaultValue("10") int retriesSaved,
        @DefaultValue("1s") Duration retryAfter) {

    UpstreamProperties {
        if (inFlight < 1 || retryShare < 0 || retryShare > 1 || retriesSaved < 0) {
            throw new IllegalArgumentException("foyer.upstream: a limit that limits nothing");
        }
    }
}
