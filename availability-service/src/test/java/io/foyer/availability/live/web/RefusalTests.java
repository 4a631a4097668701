package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import tools.jackson.databind.json.JsonMapper;

/** What a client gets instead of a map, by whatever way it was refused. */
class RefusalTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(Stores.freshRedis(), neighbours);

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void everyRefusalNamesItsTrace() {
        var nowhere = service.availability(UUID.randomUUID());

        assertThatNamesItsTrace(send("GET", nowhere), 404, "not-found");
        assertThatNamesItsTrace(send("GET", service.stream(UUID.randomUUID())), 404, "not-found");
        assertThatNamesItsTrace(
                send("GET", service.url("/api/v1/showtimes/tonight/availability")),
                400,
                "malformed-request");
        assertThatNamesItsTrace(send("POST", nowhere), 401, "unauthenticated");
    }

    @Test
    void headIsAsOpenAsGet() {
        var showtime = neighbours.publishShowtime(16);
        new BookingMaps(service.bean(RedissonClient.class)).load(showtime, 1_764_000_000_000L, 16);

        assertThat(send("HEAD", service.availability(showtime)).statusCode()).isEqualTo(200);
    }

    private static void assertThatNamesItsTrace(
            HttpResponse<String> refusal, int status, String code) {
        assertThat(refusal.statusCode()).isEqualTo(status);
        var problem = JsonMapper.shared().readTree(refusal.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("traceId").asString()).as(code).matches("[0-9a-f]{32}");
    }

    private static HttpResponse<String> send(String method, URI url) {
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(Duration.ofSeconds(20))
                        .method(method, BodyPublishers.noBody())
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
