package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.EventSource.Event;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

class AvailabilityStreamTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final int STREAMS_PER_ADDRESS = 12;

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(
                    Stores.freshRedis(),
                    neighbours,
                    "--foyer.live.heartbeat=200ms",
                    "--foyer.live.recheck=300ms",
                    "--foyer.live.apart=0ms",
                    "--foyer.live.apart-per-viewer=0ms",
                    "--foyer.live.streams-per-address=" + STREAMS_PER_ADDRESS);
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void beginsWithTheDocumentOfTheSnapshotCall() {
        var showtime = showtime();
        booking.change(showtime, 1, 3);

        try (var stream = EventSource.open(service.stream(showtime))) {
            var first = stream.next().orElseThrow();

            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.id()).isEqualTo(String.valueOf(LOADED + 1));
            assertThat(first.data()).contains("\"version\":" + (LOADED + 1), "\"held\":1");
        }
    }

    @Test
    void aChangeReachesEveryViewerWithinASecond() {
        var showtime = showtime();
        try (var one = EventSource.open(service.stream(showtime));
                var other = EventSource.open(service.stream(showtime))) {
            one.next();
            other.next();

            var started = System.nanoTime();
            booking.change(showtime, 1, 4, 5, 6, 9);
            var seen = one.next();

            assertThat(seen)
                    .hasValue(new Event("delta", String.valueOf(LOADED + 1), "4-6:1,9:1"))
                    .isEqualTo(other.next());
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void changesArriveInTheirOrder() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            IntStream.range(0, 50).forEach(i -> booking.change(showtime, i % 2 + 1, 3));

            for (var version = LOADED + 1; version <= LOADED + 50; version++) {
                var event = stream.next().orElseThrow();
                assertThat(event.id()).isEqualTo(String.valueOf(version));
                assertThat(event.data()).isEqualTo("3:" + ((version - LOADED - 1) % 2 + 1));
            }
        }
    }

    @Test
    void aMessageThatIsLostOnTheWayIsMadeUpFor() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.changeSilently(showtime, 1, 2);
            booking.changeSilently(showtime, 1, 7);

            var event = stream.next().orElseThrow();
            assertThat(event.name()).isEqualTo("delta");
            assertThat(event.id()).isIn(String.valueOf(LOADED + 1), String.valueOf(LOADED + 2));
            assertThat(event.data()).startsWith("2:1");
        }
    }

    @Test
    void whoWasAwayGetsWhatWasMissedInOneDelta() {
        var showtime = showtime();
        var last = booking.change(showtime, 1, 1);
        booking.change(showtime, 1, 2);
        booking.change(showtime, 0, 1);
        booking.change(showtime, 2, 2);

        try (var stream = resume(showtime, last)) {
            assertThat(stream.next().orElseThrow().name()).isEqualTo("prices");
            assertThat(stream.next().orElseThrow().name()).isEqualTo("painting");
            assertThat(stream.next())
                    .hasValue(new Event("delta", String.valueOf(LOADED + 4), "1:0,2:2"));
        }
    }

    @Test
    void whoMissedNothingGetsThePricesAndWhatFollows() {
        var showtime = showtime();

        try (var stream = resume(showtime, LOADED)) {
            assertThat(stream.next().orElseThrow().name()).isEqualTo("prices");
            assertThat(stream.next().orElseThrow().name()).isEqualTo("painting");
            Awaitility.await().until(() -> stream.comments() > 0);
            booking.change(showtime, 1, 5);

            assertThat(stream.next())
                    .hasValue(new Event("delta", String.valueOf(LOADED + 1), "5:1"));
        }
    }

    @Test
    void whoMissedTooMuchGetsASnapshot() {
        var showtime = showtime();
        var last = booking.change(showtime, 1, 1);
        booking.forgetDeltas(showtime);
        booking.change(showtime, 1, 2);
        booking.forgetDeltas(showtime);
        booking.change(showtime, 1, 3);

        try (var stream = resume(showtime, last)) {
            assertThat(stream.next().orElseThrow().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void anIdThatIsNotOursGetsASnapshot() {
        var showtime = showtime();

        try (var stream =
                EventSource.open(service.stream(showtime), "Last-Event-ID", "yesterday")) {
            assertThat(stream.next().orElseThrow().name()).isEqualTo("snapshot");
        }
    }

    @Test
    void anOpenStreamShowsThatItLives() {
        try (var stream = EventSource.open(service.stream(showtime()))) {
            stream.next();

            Awaitility.await().until(() -> stream.comments() >= 2);
            assertThat(stream.waiting()).isEmpty();
        }
    }

    @Test
    void aShowtimeThatIsNotForSaleHasNoStream() {
        try (var stream = EventSource.open(service.stream(neighbours.publishShowtime(8)))) {
            assertThat(stream.status()).isEqualTo(404);
            assertThat(stream.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aShowtimeThatIsTakenOffSaleEndsItsStreams() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.forget(showtime);

            Awaitility.await().until(stream::hasEnded);
        }
    }

    @Test
    void anAddressMayOpenOnlySoManyAndGetsThemBack() {
        var showtime = showtime();
        var streams =
                IntStream.range(0, STREAMS_PER_ADDRESS)
                        .mapToObj(
                                i ->
                                        EventSource.open(
                                                service.stream(showtime),
                                                "X-Forwarded-For",
                                                "203.0.113.7"))
                        .toList();
        try (var oneMore = from203(showtime)) {
            assertThat(oneMore.status()).isEqualTo(429);
            assertThat(oneMore.header("Retry-After")).isEqualTo("2");
        }

        streams.forEach(EventSource::close);

        Awaitility.await()
                .until(
                        () -> {
                            try (var again = from203(showtime)) {
                                return again.status() == 200;
                            }
                        });
    }

    private static EventSource from203(UUID showtime) {
        return EventSource.open(service.stream(showtime), "X-Forwarded-For", "203.0.113.7");
    }

    private static EventSource resume(UUID showtime, long lastSeen) {
        return EventSource.open(
                service.stream(showtime), "Last-Event-ID", String.valueOf(lastSeen));
    }

    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(8);
        booking.load(showtime, LOADED, 16);
        return showtime;
    }
}
