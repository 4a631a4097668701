package io.foyer.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * A real HTTP server behind the gateway. It answers its name, remembers what it was asked, and
 * behaves badly on paths that end in {@code /never} or {@code /hang-up}.
 */
public final class FakeService {

    private static final Duration BEAT = Duration.ofMillis(300);
    private static final int BEATS = 3;

    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Played> played = new ConcurrentHashMap<>();
    private final DisposableServer server;

    FakeService(String name) {
        this.name = name;
        this.server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .route(
                                routes ->
                                        routes.route(FakeService::isOnlyAsked, this::answer)
                                                .ws(
                                                        "/api/v1/waiting-rooms/{id}/places/{place}/live",
                                                        (in, out) ->
                                                                out.sendString(
                                                                        in.receive().asString()),
                                                        WebsocketServerSpec.builder()
                                                                .protocols("foyer")
                                                                .build())
                                                .route(_ -> true, this::answer))
                        .bindNow();
    }

    /** Whether it would open a WebSocket; unless told otherwise it would. */
    private static boolean isOnlyAsked(HttpServerRequest request) {
        return request.uri().contains("/live") && !request.requestHeaders().contains("Upgrade");
    }

    /** What arrived here. */
    public record Received(String method, String uri, HttpHeaders headers, byte[] body) {}

    private record Played(int status, String json) {}

    /** Gives a call, such as {@code GET /api/v1/events/e}, an answer until all is forgotten. */
    public FakeService play(String call, int status, String json) {
        played.put(call, new Played(status, json));
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received last() {
        return received.getLast();
    }

    void forget() {
        received.clear();
        played.clear();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .map(ByteBufUtil::getBytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> answer(request, response, body));
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response, byte[] body) {
        received.add(
                new Received(
                        request.method().name(),
                        request.uri(),
                        request.requestHeaders().copy(),
                        body));
        var script = played.get(request.method().name() + " " + request.uri());
        if (script != null) {
            return response.status(script.status())
                    .header(
                            "Content-Type",
                            script.status() < 400 ? "application/json" : "application/problem+json")
                    .sendString(Mono.just(script.json()))
                    .then();
        }
        if (isOnlyAsked(request)) {
            return response.status(426).send();
        }
        if (request.uri().endsWith("/never")) {
            return Mono.never();
        }
        if (request.uri().endsWith("/hang-up")) {
            request.withConnection(connection -> connection.channel().close());
            return Mono.never();
        }
        if (request.uri().endsWith("/stream")) {
            return response.sse()
                    .sendString(
                            Flux.interval(BEAT).take(BEATS).map("data:%d\n\n"::formatted), UTF_8)
                    .then();
        }
        return response.header("Content-Type", "application/json")
                .header("Server", "something that should not be told")
                .header("X-Frame-Options", "SAMEORIGIN")
                .sendString(Mono.just("{\"service\":\"%s\"}".formatted(name)))
                .then();
    }
}
