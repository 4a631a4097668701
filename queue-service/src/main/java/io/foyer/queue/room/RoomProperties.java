package io.foyer.queue.room;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How event-service is asked about rooms.
 *
 * @param eventUrl where it is
 * @param connectTimeout bound on opening a connection
 * @param readTimeout bound on its answer
 * @param calls most calls in flight; one more fails at once, so that a slow event-service cannot
 *     take all workers
 * @param pricesLifetime how long a showtime's price range is shown before it is read again
 * @param pricesRetry how long none is shown before it is asked for again
 * @param pricesKept most price ranges kept
 */
@ConfigurationProperties("foyer.room")
public record RoomProperties(
        @DefaultValue("http://127.0.0.1:8102") URI eventUrl,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout,
        @DefaultValue("4") int calls,
        @DefaultValue("1m") Duration pricesLifetime,
        @DefaultValue("5s") Duration pricesRetry,
        @DefaultValue("1000") int pricesKept) {}
