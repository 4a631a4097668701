package io.foyer.availability.live.web;

import io.foyer.availability.live.ViewerConnection;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Writes ready-made events: wrapped, not copied, and flushed one by one. */
final class EventStream {

    static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Type", "text/event-stream",
                    "Cache-Control", "no-store, no-transform",
                    "X-Content-Type-Options", "nosniff",
                    // Tells proxies such as nginx not to collect events before passing them on.
                    "X-Accel-Buffering", "no");

    private EventStream() {}

    static Mono<Void> write(Flux<byte[]> events, ServerHttpResponse response) {
        HEADERS.forEach(response.getHeaders()::set);
        var buffers = response.bufferFactory();
        return response.writeAndFlushWith(events.map(event -> Mono.just(buffers.wrap(event))));
    }

    static ViewerConnection connectionOf(ServerHttpResponse response) {
        var found = new AtomicReference<Channel>();
        nettyOf(response).withConnection(connection -> found.set(connection.channel()));
        var channel = Objects.requireNonNull(found.get(), "a request without a connection");
        return new ViewerConnection(channel.eventLoop(), channel::close);
    }

    static HttpServerResponse nettyOf(ServerHttpResponse response) {
        return ServerHttpResponseDecorator.getNativeResponse(response);
    }

    static String addressOf(@Nullable ServerHttpRequest request) {
        var remote = request == null ? null : request.getRemoteAddress();
        return remote == null ? "unknown" : remote.getHostString();
    }

    /** Whatever is not a version of ours is as good as none: the viewer gets a snapshot. */
    static long versionOf(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return 0;
        }
        try {
            return Long.parseLong(lastEventId);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
