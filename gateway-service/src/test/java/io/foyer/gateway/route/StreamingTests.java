package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@GatewayTest
class StreamingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired private WebTestClient http;
    @LocalServerPort private int port;

    @Test
    void eventsArriveOneByOneAndForLongerThanOtherAnswersMayTake() {
        var arrivals = new CopyOnWriteArrayList<Long>();
        var events =
                http.get()
                        .uri("/api/v1/showtimes/s/availability/stream")
                        .header("Accept", "text/event-stream")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .returnResult(String.class)
                        .getResponseBody()
                        .doOnNext(_ -> arrivals.add(System.nanoTime()));

        StepVerifier.create(events).expectNext("0", "1", "2").expectComplete().verify(PATIENCE);

        assertThat(Duration.ofNanos(arrivals.getLast() - arrivals.getFirst()))
                .isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void aWebSocketIsCarriedBothWaysWithItsProtocol() {
        var answers = new CopyOnWriteArrayList<String>();
        var uri =
                URI.create(
                        "ws://127.0.0.1:%d/api/v1/waiting-rooms/s/places/p/live".formatted(port));

        new ReactorNettyWebSocketClient()
                .execute(uri, new HttpHeaders(), new Conversation(answers))
                .block(PATIENCE);

        assertThat(answers).containsExactly("foyer", "hello");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 503})
    void aWebSocketThatTheServiceRefusesIsRefusedInItsWords(int status) throws Exception {
        var path = "/api/v1/waiting-rooms/s/places/p/live?token=a.b.c";
        Upstreams.of(Name.QUEUE).play("GET " + path, status, "{\"code\":\"no\"}");

        var answer = upgrade(path);

        assertThat(answer).startsWith("HTTP/1.1 " + status).endsWith("{\"code\":\"no\"}");
        assertThat(answer).contains("application/problem+json");
        var asked = Upstreams.of(Name.QUEUE).last().headers();
        assertThat(asked.get("Origin")).isEqualTo("https://elsewhere.example");
        assertThat(asked.get("Sec-WebSocket-Protocol")).isEqualTo("foyer.place, bearer.t");
        Upstreams.forgetAll();
    }

    /** All that is answered to a handshake whose connection ends with it. */
    private String upgrade(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream()
                    .write(
                            """
                            GET %s HTTP/1.1
                            Host: localhost
                            Connection: Upgrade, close
                            Upgrade: websocket
                            Origin: https://elsewhere.example
                            Sec-WebSocket-Version: 13
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                            Sec-WebSocket-Protocol: foyer.place, bearer.t

                            """
                                    .formatted(path)
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Says hello once and notes the protocol and the answer. */
    private record Conversation(CopyOnWriteArrayList<String> answers) implements WebSocketHandler {

        @Override
        public List<String> getSubProtocols() {
            return List.of("foyer", "a.token.of-mine");
        }

        @Override
        public Mono<Void> handle(WebSocketSession session) {
            answers.add(String.valueOf(session.getHandshakeInfo().getSubProtocol()));
            return session.send(Mono.just(session.textMessage("hello")))
                    .thenMany(
                            session.receive()
                                    .take(1)
                                    .map(WebSocketMessage::getPayloadAsText)
                                    .doOnNext(answers::add))
                    .then();
        }
    }
}
