package io.foyer.queue.sale;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.foyer.common.money.Money;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenSectionsTests {

    private static final UUID FRONT = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    private static final String DOCUMENT =
            """
            {"version": 1, "seats": "AAAA", "sections": [
             {"sectionId": "00000000-0000-0000-0000-0000000000f1", "free": 3, "held": 1, "sold": 0,
              "fromPrice": {"amount": 9000, "currency": "USD"}},
             {"sectionId": "00000000-0000-0000-0000-0000000000f2", "free": 0, "held": 0, "sold": 9}
            ]}
            """;

    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/showtimes/",
                exchange -> {
                    try (exchange) {
                        var body = DOCUMENT.getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(status, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sectionsWithSomethingFreeAreShownWithTheirLowestPrice() {
        assertThat(source(server.getAddress().getPort()).of(UUID.randomUUID()))
                .containsExactly(new OpenSection(FRONT, 3, new Money(9000, "USD")));
    }

    @Test
    void whenTheyCannotBeReadThereAreNone() {
        status = 503;

        assertThat(source(server.getAddress().getPort()).of(UUID.randomUUID())).isEmpty();
        assertThat(source(1).of(UUID.randomUUID())).isEmpty();
    }

    private static SectionSource source(int port) {
        return new AvailabilityServiceSections(
                new SaleProperties(
                        URI.create("http://127.0.0.1:" + port),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(2),
                        2,
                        Duration.ofSeconds(5),
                        10,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1)),
                ObservationRegistry.NOOP);
    }
}
