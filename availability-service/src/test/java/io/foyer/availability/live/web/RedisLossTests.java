package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redisson.api.RedissonClient;

/** Redis stops, and comes back without what it had. */
class RedisLossTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private Path folder;
    private Neighbours neighbours;
    private RedisStore redis;
    private RunningService service;
    private BookingMaps booking;
    private UUID showtime;

    @BeforeEach
    void start() {
        var port = Ports.free();
        neighbours = new Neighbours();
        redis = redisIn("first", port);
        redis.start();
        service = new RunningService(redis.uri(0), neighbours, "--foyer.live.recheck=200ms");
        booking = new BookingMaps(service.bean(RedissonClient.class));
        showtime = neighbours.publishShowtime(8);
        booking.load(showtime, LOADED, 16);
        neighbours.onLoad(
                showtime,
                () -> {
                    booking.load(showtime, LOADED + 60_000, 16);
                    booking.change(showtime, 2, 11);
                });
    }

    @AfterEach
    void stop() {
        service.close();
        redis.stop();
        neighbours.close();
    }

    @Test
    void snapshotsAreRefusedMeanwhileAndStreamsContinueAfterwards() {
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();
            var port = redis.uri(0).getPort();

            redis.stop();

            Awaitility.await()
                    .untilAsserted(
                            () -> {
                                var answer = snapshot();
                                assertThat(answer.statusCode()).isEqualTo(503);
                                assertThat(answer.headers().firstValue("Retry-After"))
                                        .hasValue("2");
                                assertThat(answer.body()).contains("\"code\":\"unavailable\"");
                            });
            assertThat(stream.hasEnded()).isFalse();

            redis = redisIn("second", port);
            redis.start();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () ->
                                    assertThat(stream.next())
                                            .hasValueSatisfying(
                                                    event ->
                                                            assertThat(event.data())
                                                                    .isEqualTo("11:2")));
            assertThat(snapshot().statusCode()).isEqualTo(200);
            assertThat(stream.hasEnded()).isFalse();
        }
    }

    @Test
    void aServiceThatStartsBeforeRedisServesOnceRedisIsThere() {
        var late = redisIn("late", Ports.free());
        try (var early = new RunningService(late.uri(0), neighbours)) {
            assertThat(snapshot(early).statusCode()).isEqualTo(503);

            late.start();
            var lateBooking = new BookingMaps(early.bean(RedissonClient.class));
            neighbours.onLoad(showtime, () -> lateBooking.load(showtime, LOADED, 16));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> snapshot(early).statusCode() == 200);
        } finally {
            late.stop();
        }
    }

    private RedisStore redisIn(String name, int port) {
        return new RedisStore(folder.resolve("programs"), folder.resolve(name), port, 1);
    }

    private HttpResponse<String> snapshot() {
        return snapshot(service);
    }

    private HttpResponse<String> snapshot(RunningService asked) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(asked.availability(showtime))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
