package io.foyer.availability.outbound;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whom this service asks, and how long it waits.
 *
 * @param eventUrl event-service, for sections and prices
 * @param bookingUrl booking-service, to have a map loaded
 * @param connectTimeout bound on opening a connection
 * @param readTimeout bound on an answer, from the request to its last byte
 * @param connections most calls in flight to one service
 * @param waiting most calls waiting for a connection; one more fails at once
 * @param largestDocument most bytes read of one answer; a seat map of 20,000 seats has about 4 MB
 */
@ConfigurationProperties("foyer.outbound")
public record OutboundProperties(
        @DefaultValue("http://127.0.0.1:8102") URI eventUrl,
        @DefaultValue("http://127.0.0.1:8104") URI bookingUrl,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("16") int connections,
        @DefaultValue("64") int waiting,
        @DefaultValue("32MB") DataSize largestDocument) {}
