package io.foyer.queue.waiting.web;

import io.foyer.queue.waiting.LivePlaces;
import io.foyer.queue.waiting.LiveProperties;
import io.foyer.queue.waiting.PlaceQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;
import tools.jackson.databind.json.JsonMapper;

/** Speaks WebSocket with those who were let through to it. */
@Component
class PlaceSockets {

    private final LivePlaces places;
    private final OpenSockets open;
    private final LiveProperties limits;
    private final JsonMapper json;
    private final InstantSource clock;
    private final WebSocketService handshake;

    /**
     * Who looks at which place.
     *
     * @param until when the access token ends, and the connection with it
     */
    record Visit(PlaceQuery place, @Nullable Instant until) {}

    PlaceSockets(
            LivePlaces places,
            OpenSockets open,
            LiveProperties limits,
            JsonMapper json,
            InstantSource clock) {
        this.places = places;
        this.open = open;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
        this.handshake = handshake(limits);
    }

    private static WebSocketService handshake(LiveProperties limits) {
        var largest = Math.toIntExact(limits.largestFrame().toBytes());
        return new HandshakeWebSocketService(
                new ReactorNettyRequestUpgradeStrategy(
                        () -> WebsocketServerSpec.builder().maxFramePayloadLength(largest)));
    }

    /** Completes with the handshake; the conversation goes on by itself. */
    Mono<Void> open(Visit visit, ServerWebExchange exchange) {
        var place = open.enter(visit.place().guest().accountId());
        return handshake
                .handleRequest(exchange, new Conversation(visit, place))
                .doOnError(failed -> place.dispose())
                .doOnCancel(place::dispose);
    }

    private final class Conversation implements WebSocketHandler {

        private final Visit visit;
        private final Disposable place;

        Conversation(Visit visit, Disposable place) {
            this.visit = visit;
            this.place = place;
        }

        @Override
        public List<String> getSubProtocols() {
            return Subprotocols.spoken();
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            var sent = session.send(messages(session)).then(session.close(CloseStatus.NORMAL));
            var hungUp = session.receive().then();
            return Mono.firstWithSignal(sent, hungUp).doFinally(end -> place.dispose());
        }

        private Flux<WebSocketMessage> messages(WebSocketSession session) {
            var documents =
                    places.of(visit.place())
                            .map(place -> session.textMessage(json.writeValueAsString(place)))
                            .take(remaining());
            return documents.publish(
                    shared ->
                            shared.mergeWith(
                                    Flux.interval(limits.ping())
                                            .onBackpressureDrop()
                                            .map(tick -> ping(session))
                                            .takeUntilOther(shared.ignoreElements())));
        }

        private static WebSocketMessage ping(WebSocketSession session) {
            return session.pingMessage(buffers -> buffers.wrap(new byte[0]));
        }

        private Duration remaining() {
            var until = visit.until();
            return until == null ? limits.ping() : Duration.between(clock.instant(), until);
        }
    }
}
