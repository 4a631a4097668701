package io.foyer.queue.waiting.web;

import io.foyer.queue.waiting.Listener;
import io.foyer.queue.waiting.LivePlaces;
import io.foyer.queue.waiting.LiveProperties;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/** Speaks WebSocket with those who were let through to it. */
@Component
class PlaceSockets {

    private final LivePlaces places;
    private final OpenSockets open;
    private final WebSocketService handshake;

    PlaceSockets(LivePlaces places, OpenSockets open, LiveProperties limits) {
        this.places = places;
        this.open = open;
        this.handshake = handshake(limits);
    }

    private static WebSocketService handshake(LiveProperties limits) {
        var largest = Math.toIntExact(limits.largestFrame().toBytes());
        return new HandshakeWebSocketService(
                new ReactorNettyRequestUpgradeStrategy(
                        () -> WebsocketServerSpec.builder().maxFramePayloadLength(largest)));
    }

    /** Fails as {@link #open} would if this visitor may open no more. */
    void checkRoom(Visitor visitor) {
        open.enter(visitor.place().guest().accountId()).dispose();
    }

    /** Completes with the handshake; the conversation goes on by itself. */
    Mono<Void> open(Visitor visitor, ServerWebExchange exchange) {
        var socket = open.enter(visitor.place().guest().accountId());
        return handshake
                .handleRequest(exchange, new Conversation(visitor, socket, cutOf(exchange)))
                .doOnError(failed -> socket.dispose())
                .doOnCancel(socket::dispose);
    }

    /** Closes the connection without waiting for what is still to be written to it. */
    private static Runnable cutOf(ServerWebExchange exchange) {
        HttpServerResponse netty =
                ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        var connection = Disposables.swap();
        // Not the exchange: it would stay in memory for as long as the connection does.
        netty.withConnection(
                found -> {
                    var channel = found.channel();
                    connection.update(() -> channel.close());
                });
        return connection::dispose;
    }

    private final class Conversation implements WebSocketHandler {

        private final Visitor visitor;
        private final Disposable socket;
        private final Runnable cut;

        Conversation(Visitor visitor, Disposable socket, Runnable cut) {
            this.visitor = visitor;
            this.socket = socket;
            this.cut = cut;
        }

        @Override
        public List<String> getSubProtocols() {
            return Subprotocols.spoken();
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            var agreed = session.getHandshakeInfo().getSubProtocol();
            var listener = places.enter(visitor.visit(Subprotocols.feed(agreed)), cut);
            var sent =
                    session.send(listener.messages().map(bytes -> message(session, bytes)))
                            .then(session.close(CloseStatus.NORMAL));
            var heard = session.receive().doOnNext(sign -> listener.heard()).then();
            return Mono.firstWithSignal(sent, heard)
                    .doFinally(
                            end -> {
                                places.leave(listener);
                                socket.dispose();
                            });
        }

        /** Wrapped, not copied: all connections share the bytes of a room's document. */
        private static WebSocketMessage message(WebSocketSession session, byte[] bytes) {
            return bytes == Listener.PING
                    ? session.pingMessage(buffers -> buffers.wrap(bytes))
                    : new WebSocketMessage(
                            WebSocketMessage.Type.TEXT, session.bufferFactory().wrap(bytes));
        }
    }
}
