package io.foyer.availability.live.web;

import io.foyer.availability.live.WatchedMaps;
import io.foyer.common.problem.Problem;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Opens streams ahead of the web framework. Whatever handles a request lives as long as its answer:
 * for a stream the filters, observations and exchanges of the framework stay for hours, and are
 * half of what a viewer costs. What cannot be opened here, for whatever reason, goes the ordinary
 * way and is refused there.
 */
final class DirectStreams implements HttpHandler {

    private static final PathPattern STREAM =
            PathPatternParser.defaultInstance.parse(
                    "/api/v1/showtimes/{showtimeId}/availability/stream");

    private final HttpHandler framework;
    private final WatchedMaps maps;
    private final OpenStreams streams;
    private final ForwardedHeaderTransformer forwarded;

    DirectStreams(
            HttpHandler framework,
            WatchedMaps maps,
            OpenStreams streams,
            ForwardedHeaderTransformer forwarded) {
        this.framework = framework;
        this.maps = maps;
        this.streams = streams;
        this.forwarded = forwarded;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        var showtime = showtimeOf(request);
        if (showtime.isEmpty()) {
            return framework.handle(request, response);
        }
        var address = EventStream.addressOf(forwarded.apply(request));
        try {
            streams.enter(address);
        } catch (Problem full) {
            return framework.handle(request, response);
        }
        return open(showtime.get(), request, response).doFinally(end -> streams.leave(address));
    }

    private Mono<Void> open(
            UUID showtimeId, ServerHttpRequest request, ServerHttpResponse response) {
        var lastSeen = EventStream.versionOf(request.getHeaders().getFirst("Last-Event-ID"));
        return maps.stream(showtimeId, lastSeen, EventStream.connectionOf(response))
                .onErrorComplete()
                .map(events -> write(events, response))
                .defaultIfEmpty(Mono.defer(() -> framework.handle(request, response)))
                .flatMap(answer -> answer);
    }

    private static Mono<Void> write(Flux<byte[]> events, ServerHttpResponse response) {
        HttpServerResponse netty = EventStream.nettyOf(response);
        EventStream.HEADERS.forEach(netty::header);
        return netty.send(events.map(Unpooled::wrappedBuffer), event -> true).then();
    }

    /** Of a request for a stream by somebody who needs no token and sends none. */
    private static Optional<UUID> showtimeOf(ServerHttpRequest request) {
        if (request.getMethod() != HttpMethod.GET
                || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Optional.empty();
        }
        var match = STREAM.matchAndExtract(request.getPath().pathWithinApplication());
        try {
            return Optional.ofNullable(match)
                    .map(found -> UUID.fromString(found.getUriVariables().get("showtimeId")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
