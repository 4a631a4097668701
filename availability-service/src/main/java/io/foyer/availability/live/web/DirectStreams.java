package io.foyer.availability.live.web;

import io.foyer.availability.live.WatchedMaps;
import io.foyer.common.problem.Problem;
import io.netty.buffer.Unpooled;
import java.util.UUID;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
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
        var showtime = PublicRead.showtimeOf(request, "/stream");
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
}
