package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.EventSource.Event;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** An instance stops while people look on. */
class StoppingTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final int SPREAD_MILLIS = 4_000;

    @Test
    void viewersAreSentElsewhereOneAfterTheOtherAndGoOnThere() {
        var redis = Stores.freshRedis();
        try (var neighbours = new Neighbours()) {
            var showtime = neighbours.publishShowtime(8);
            var streams = streamsOfAnInstanceThatStops(redis, neighbours, showtime);

            Awaitility.await().until(() -> streams.stream().allMatch(EventSource::hasEnded));
            assertThat(streams.stream().map(EventSource::retry).distinct().count())
                    .isGreaterThan(10);
            assertThat(streams).allSatisfy(s -> assertThat(s.retry()).isBetween(1, SPREAD_MILLIS));
            goesOnElsewhere(redis, neighbours, showtime);
        }
    }

    private static List<EventSource> streamsOfAnInstanceThatStops(
            URI redis, Neighbours neighbours, UUID showtime) {
        var stopping =
                new RunningService(
                        redis, neighbours, "--foyer.live.spread=" + SPREAD_MILLIS + "ms");
        new BookingMaps(stopping.bean(RedissonClient.class)).load(showtime, LOADED, 16);
        var streams =
                IntStream.range(0, 40)
                        .mapToObj(i -> EventSource.open(stopping.stream(showtime)))
                        .toList();
        Awaitility.await().until(() -> streams.stream().noneMatch(s -> s.waiting().isEmpty()));
        var began = System.nanoTime();
        stopping.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        return streams;
    }

    private static void goesOnElsewhere(URI redis, Neighbours neighbours, UUID showtime) {
        try (var other = new RunningService(redis, neighbours)) {
            new BookingMaps(other.bean(RedissonClient.class)).change(showtime, 1, 5);
            try (var back =
                    EventSource.open(other.stream(showtime), "Last-Event-ID", "" + LOADED)) {
                assertThat(back.next().orElseThrow().name()).isEqualTo("prices");
                assertThat(back.next().orElseThrow().name()).isEqualTo("painting");
                assertThat(back.next())
                        .hasValue(new Event("delta", String.valueOf(LOADED + 1), "5:1"));
            }
        }
    }
}
