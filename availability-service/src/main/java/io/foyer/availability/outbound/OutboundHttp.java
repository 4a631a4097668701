package io.foyer.availability.outbound;

import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Makes the one client per service asked; its connection pool is the bound on calls in flight. */
@Component
public class OutboundHttp {

    private final OutboundProperties limits;
    private final ObservationRegistry observations;

    OutboundHttp(OutboundProperties limits, ObservationRegistry observations) {
        this.limits = limits;
        this.observations = observations;
    }

    public WebClient eventService() {
        return client("event-service", limits.eventUrl());
    }

    public WebClient bookingService() {
        return client("booking-service", limits.bookingUrl());
    }

    private WebClient client(String name, URI base) {
        return WebClient.builder()
                .baseUrl(base.toString())
                .clientConnector(new ReactorClientHttpConnector(http(name)))
                .codecs(
                        codecs ->
                                codecs.defaultCodecs()
                                        .maxInMemorySize(
                                                Math.toIntExact(
                                                        limits.largestDocument().toBytes())))
                .observationRegistry(observations)
                .build();
    }

    private HttpClient http(String name) {
        var pool =
                ConnectionProvider.builder(name)
                        .maxConnections(limits.connections())
                        .pendingAcquireMaxCount(limits.waiting())
                        .pendingAcquireTimeout(limits.readTimeout())
                        .build();
        return HttpClient.create(pool)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(limits.connectTimeout().toMillis()))
                .responseTimeout(limits.readTimeout())
                .compress(true);
    }
}
