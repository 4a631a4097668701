package io.foyer.queue.sale;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sale behind a room is watched.
 *
 * @param availabilityUrl where availability-service is, which knows what sections have left
 * @param connectTimeout bound on opening a connection to it
 * @param readTimeout bound on its answer
 * @param calls most calls of it in flight; one more is not made
 * @param sectionsLifetime how long its answer about a showtime is shown before it is asked again
 * @param sectionsKept most showtimes whose sections are kept
 * @param pressureWindow how long what an instance of booking-service says of its load counts
 * @param oldestNews how old such a word may be when it arrives: when Redis has lost its streams,
 *     yesterday's are told again
 */
@ConfigurationProperties("foyer.sale")
public record SaleProperties(
        @DefaultValue("http://127.0.0.1:8105") URI availabilityUrl,
        @DefaultValue("300ms") Duration connectTimeout,
        @DefaultValue("1s") Duration readTimeout,
        @DefaultValue("2") int calls,
        @DefaultValue("5s") Duration sectionsLifetime,
        @DefaultValue("1000") int sectionsKept,
        @DefaultValue("10s") Duration pressureWindow,
        @DefaultValue("1m") Duration oldestNews) {}
