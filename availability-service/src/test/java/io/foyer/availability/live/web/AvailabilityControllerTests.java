package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.availability.fixture.SeatMaps;
import io.foyer.testing.store.Stores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

class AvailabilityControllerTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service = startService();
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    private static RunningService startService() {
        return new RunningService(Stores.freshRedis(), neighbours);
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void showsEverySeatExactlyAsRedisHasItAndCountsThemBySection() {
        var showtime = showtimeWithSeats(16);
        booking.change(showtime, 1, 0, 5);
        booking.change(showtime, 2, 9, 10, 15);
        booking.change(showtime, 3, 7);

        var answer = get(service.availability(showtime));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(text(answer).replaceFirst("\"painting\":\"[0-9a-f]+\"", "\"painting\":\"\""))
                .isEqualTo(
                        """
                        {"version":%d,"seats":"%s","sections":[\
                        {"sectionId":"%s","free":5,"held":2,"sold":0,\
                        "fromPrice":{"amount":9000,"currency":"USD"}},\
                        {"sectionId":"%s","free":5,"held":0,"sold":3,\
                        "fromPrice":{"amount":9000,"currency":"USD"}}],\
                        "prices":[{"priceTierId":"%s","total":{"amount":9000,"currency":"USD"}}],\
                        "painting":""}\
                        """
                                .formatted(
                                        LOADED + 3,
                                        Base64.getEncoder()
                                                .encodeToString(
                                                        new byte[] {
                                                            0b01,
                                                            (byte) 0b11_00_01_00,
                                                            0b10_10_00,
                                                            (byte) 0b10_00_00_00
                                                        }),
                                        SeatMaps.STALLS,
                                        SeatMaps.CIRCLE,
                                        SeatMaps.TIER));
    }

    @Test
    void anUnchangedMapIsNotSentAgain() {
        var showtime = showtimeWithSeats(16);
        var tag = get(service.availability(showtime)).headers().firstValue("ETag").orElseThrow();

        var again = get(service.availability(showtime), "If-None-Match", tag);

        assertThat(tag).startsWith("\"" + LOADED);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void aChangedMapIsSentAgainAfterAMomentAtMost() {
        var showtime = showtimeWithSeats(16);
        var tag = get(service.availability(showtime)).headers().firstValue("ETag").orElseThrow();

        booking.change(showtime, 1, 2);

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                get(
                                                                service.availability(showtime),
                                                                "If-None-Match",
                                                                tag)
                                                        .statusCode())
                                        .isEqualTo(200));
    }

    @Test
    void aLargeMapTravelsCompressedAndStaysSmall() throws IOException {
        var showtime = showtimeWithSeats(20_000);
        booking.change(showtime, 2, IntStream.range(0, 4_000).map(i -> i * 5).toArray());

        var plain = get(service.availability(showtime));
        var compressed = get(service.availability(showtime), "Accept-Encoding", "gzip");

        assertThat(plain.body()).hasSizeLessThan(8 * 1024);
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @Test
    void aMapThatIsNotLoadedIsLoadedByBookingOnceForAll() {
        var showtime = neighbours.publishShowtime(8);
        var loads = new AtomicInteger();
        neighbours.onLoad(
                showtime,
                () -> {
                    loads.incrementAndGet();
                    booking.load(showtime, LOADED, 16);
                });

        var answers =
                IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> get(service.availability(showtime)).statusCode())
                        .toList();

        assertThat(answers).containsOnly(200);
        assertThat(loads).hasValue(1);
    }

    @Test
    void aShowtimeThatIsNotForSaleIsNotFound() {
        var showtime = neighbours.publishShowtime(8);

        var answer = get(service.availability(showtime));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer)).contains("\"code\":\"not-found\"");
    }

    @Test
    void aShowtimeThatEventServiceDoesNotShowIsNotFound() {
        var showtime = UUID.randomUUID();
        booking.load(showtime, LOADED, 16);

        assertThat(get(service.availability(showtime)).statusCode()).isEqualTo(404);
    }

    @Test
    void anIdThatIsNoneIsAProblemDocument() {
        var answer = get(service.url("/api/v1/showtimes/tonight/availability"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void everythingElseNeedsAToken() {
        assertThat(get(service.url("/api/v1/showtimes")).statusCode()).isEqualTo(401);
    }

    @Test
    void describesItselfInOpenApi() {
        assertThat(text(get(service.url("/v3/api-docs"))))
                .contains("/api/v1/showtimes/{showtimeId}/availability/stream");
    }

    private static UUID showtimeWithSeats(int seats) {
        var showtime = neighbours.publishShowtime(seats - 8);
        booking.load(showtime, LOADED, seats);
        return showtime;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(URI url, String... headers) {
        var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
