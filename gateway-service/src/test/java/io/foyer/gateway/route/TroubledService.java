package io.foyer.gateway.route;

import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** booking-service does not answer, event-service hangs up, and everybody goes on asking. */
abstract class TroubledService {

    static final int WAITING = 20;
    static final int ASKING = 60;
    static final int READS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @AfterEach
    void close() {
        http.close();
    }

    /** Each reads something of a service that hangs up; how many requests arrived there. */
    int readsThatArrive() {
        for (var i = 0; i < READS; i++) {
            get("/api/v1/events/hang-up").join();
        }
        return Upstreams.of(Name.EVENT).received().size();
    }

    /** All ask at once for something that is not answered. */
    List<CompletableFuture<HttpResponse<String>>> allAsk() {
        return IntStream.range(0, ASKING).mapToObj(_ -> get("/api/v1/bookings/never")).toList();
    }

    int arrivedAtTheSlowOne() {
        return Upstreams.of(Name.BOOKING).received().size();
    }

    CompletableFuture<HttpResponse<String>> get(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }
}
