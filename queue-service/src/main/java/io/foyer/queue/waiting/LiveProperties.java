package io.foyer.queue.waiting;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of live places.
 *
 * @param allowedOrigins where pages that open a WebSocket may come from
 * @param refresh how often rooms and places are looked at and, if they changed, sent
 * @param ping how long nothing is heard before the connection is probed, and how long again
 * @param silence how long a connection may give no sign of life before it is cut; longer than two
 *     probes take
 * @param buffer most messages that wait for one who reads slowly; one more cuts the connection
 * @param sockets most connections of this instance
 * @param socketsPerAccount most connections of one account
 * @param largestFrame most bytes a client may send at once; what it sends is ignored
 * @param retryAfter what a refused client is told to wait
 */
@ConfigurationProperties("foyer.live")
public record LiveProperties(
        @DefaultValue("http://localhost:8080") List<String> allowedOrigins,
        @DefaultValue("1s") Duration refresh,
        @DefaultValue("20s") Duration ping,
        @DefaultValue("50s") Duration silence,
        @DefaultValue("16") int buffer,
        @DefaultValue("20000") int sockets,
        @DefaultValue("5") int socketsPerAccount,
        @DefaultValue("1KB") DataSize largestFrame,
        @DefaultValue("5s") Duration retryAfter) {

    public LiveProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** Looks without a sign of life after which a connection is probed, once each time. */
    long looksUntilPing() {
        return Math.max(1, ping.dividedBy(refresh));
    }

    /** Looks without a sign of life after which a connection is cut. */
    long looksUntilCut() {
        return silence.dividedBy(refresh);
    }
}
