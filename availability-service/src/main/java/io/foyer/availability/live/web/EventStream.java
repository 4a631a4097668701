package io.foyer.availability.live.web;

import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Writes ready-made events: wrapped, not copied, and flushed one by one. */
final class EventStream {

    private EventStream() {}

    static Mono<Void> write(Flux<byte[]> events, ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
        response.getHeaders().setCacheControl("no-store, no-transform");
        // Tells proxies such as nginx not to collect events before passing them on.
        response.getHeaders().set("X-Accel-Buffering", "no");
        var buffers = response.bufferFactory();
        return response.writeAndFlushWith(events.map(event -> Mono.just(buffers.wrap(event))));
    }

    /** Closes the connection without waiting for what is still to be written to it. */
    static Runnable cut(ServerWebExchange exchange) {
        HttpServerResponse netty =
                ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        return () -> netty.withConnection(connection -> connection.channel().close());
    }
}
