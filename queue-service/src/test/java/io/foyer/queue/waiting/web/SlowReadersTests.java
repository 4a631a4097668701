package io.foyer.queue.waiting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.queue.QueueServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServer;

/** What Netty takes of a connection's bounded buffer before it is written. */
class SlowReadersTests {

    private final QueueServiceApplication service = new QueueServiceApplication();
    private final List<Long> asked = new CopyOnWriteArrayList<>();

    @Test
    void oneMessageAtATimeIsTakenForAConnection() {
        assertThat(service).isNotNull();
        var messages = Flux.range(1, 10).map(String::valueOf).hide().doOnRequest(asked::add);
        var server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .route(
                                routes ->
                                        routes.ws(
                                                "/", (in, out) -> out.sendString(messages).then()))
                        .bindNow();
        try (var http = HttpClient.newHttpClient()) {
            http.newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + server.port() + "/"),
                            new WebSocket.Listener() {})
                    .join();
            Awaitility.await().until(() -> asked.size() >= 10);
        } finally {
            server.disposeNow();
        }

        assertThat(asked).containsOnly(1L);
    }
}
