package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.common.direct.DirectAnswers;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Maps that are answered ahead of the web framework, beside the same ones answered by it. */
class DirectSnapshotTests {

    private static final int SEATS = 8_000;
    private static final long LOADED = 1_764_000_000_000L;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(Stores.freshRedis(), neighbours);

    private final URI url = service.availability(showtime());

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void aMapAtHandIsAnsweredAsTheFrameworkWouldHeaderForHeader() {
        var ordinary = ordinarily("Accept-Encoding", "gzip");
        var direct = directly("Accept-Encoding", "gzip");

        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(direct.body()).isEqualTo(ordinary.body());
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
    }

    @Test
    void whoeverHasTheMapIsToldSoByEitherWay() {
        var tag = ordinarily().headers().firstValue("ETag").orElseThrow();

        var direct = directly("If-None-Match", tag);
        var ordinary = ordinarily("If-None-Match", tag);

        assertThat(direct.statusCode()).isEqualTo(304);
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
        assertThat(directly("If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotPlainlySuchAReadGoesTheOrdinaryWay() {
        directly();

        assertThat(ordinary(URI.create(url + "x")).statusCode()).isEqualTo(401);
        assertThat(ordinary(URI.create(url.toString().replace("-", "_"))).statusCode())
                .isEqualTo(400);
        assertThat(ordinary(url, "Authorization", "Bearer bad").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsAnsweredDirectlyIsCountedAmongAllRequests() {
        var before = requests();

        directly();

        await().untilAsserted(() -> assertThat(requests()).isGreaterThanOrEqualTo(before + 2));
    }

    /**
     * Asks until the map is at hand, which it is for a quarter of a second after somebody asked.
     */
    private HttpResponse<String> directly(String... headers) {
        return await().until(
                        () -> {
                            get(url);
                            var before = answered();
                            var answer = get(url, headers);
                            return answered() == before + 1 ? answer : null;
                        },
                        Objects::nonNull);
    }

    /** Asks when the map is not at hand any more. */
    private HttpResponse<String> ordinarily(String... headers) {
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        return ordinary(url, headers);
    }

    private static HttpResponse<String> ordinary(URI url, String... headers) {
        var before = answered();
        var answer = get(url, headers);
        await().during(Duration.ofMillis(50)).until(() -> answered() == before);
        return answer;
    }

    private static double answered() {
        return meters().get(DirectAnswers.COUNTER).counter().count();
    }

    private static long requests() {
        return meters().get("http.server.requests")
                .tag("uri", "/api/v1/showtimes/{showtimeId}/availability")
                .tag("status", "200")
                .timer()
                .count();
    }

    private static MeterRegistry meters() {
        return service.bean(MeterRegistry.class);
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        return answer.headers().map();
    }

    /** Its document is large enough to be compressed. */
    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(SEATS - 8);
        new BookingMaps(service.bean(RedissonClient.class)).load(showtime, LOADED, SEATS);
        return showtime;
    }

    private static HttpResponse<String> get(URI url, String... headers) {
        var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
