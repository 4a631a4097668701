package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RawViewer;
import io.foyer.availability.fixture.RunningService;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Many who look at one showtime, some of whom do not read. */
class ManyViewersTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final int VIEWERS = 1_000;
    private static final int SEATS = 20_000;

    /**
     * Deltas of 78 kB: three wait in 256 kB, one is being written and one has been in part, one had
     * no room.
     */
    private static final int BUFFERED = 3 + 2 + 1;

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(
                    Stores.freshRedis(),
                    neighbours,
                    "--foyer.live.streams-per-address=5000",
                    "--foyer.live.recheck=1h",
                    "--foyer.live.largest-delta=20000",
                    "--foyer.live.apart=0ms",
                    "--foyer.live.apart-per-viewer=0ms",
                    "--foyer.outbound.read-timeout=20s");
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void aThousandViewersGetWhatWasEncodedOnce() {
        var showtime = showtime();
        var viewers = new ArrayList<RawViewer>();
        try {
            IntStream.range(0, VIEWERS)
                    .forEach(i -> viewers.add(RawViewer.open(service.stream(showtime))));
            viewers.forEach(viewer -> viewer.readUntil("event:snapshot"));
            assertThat(count("foyer.live.streams")).isEqualTo(VIEWERS);
            var before = count("foyer.live.encoded");

            booking.change(showtime, 1, 4_011, 4_012, 4_013, 4_014);

            viewers.forEach(viewer -> viewer.readUntil("data:4011-4014:1"));
            assertThat(count("foyer.live.encoded") - before).isEqualTo(1);
        } finally {
            viewers.forEach(RawViewer::close);
        }
        Awaitility.await().atMost(SOON).until(() -> count("foyer.live.streams") == 0);
    }

    @Test
    void whoDoesNotReadIsDroppedAndComesBackWithoutLoss() {
        var showtime = showtime();
        var dropped = count("foyer.live.dropped");
        try (var slow = RawViewer.slow(service.stream(showtime));
                var quick = EventSource.open(service.stream(showtime))) {
            slow.readUntil("event:snapshot");
            var changes = 0;
            while (count("foyer.live.dropped") == dropped) {
                booking.change(showtime, changes++ % 2 + 1, everyOther());
            }
            var all = changes;
            Awaitility.await().atMost(SOON).until(() -> quick.waiting().size() == all + 1);

            Awaitility.await().atMost(SOON).until(() -> count("foyer.live.streams") == 1);
            var lastSeen = slow.lastIdUntilTheEnd();
            assertThat(lastSeen).isBetween(LOADED, LOADED + all);
            booking.change(showtime, 3, 7);
            try (var back =
                    EventSource.open(service.stream(showtime), "Last-Event-ID", "" + lastSeen)) {
                assertThat(back.next().orElseThrow().name()).isEqualTo("prices");
                assertThat(back.next().orElseThrow().name()).isEqualTo("painting");
                var missed = back.next().orElseThrow();
                assertThat(missed.id()).isEqualTo(String.valueOf(LOADED + all + 1));
                assertThat(missed.data()).contains("7:3");
            }
            assertThat(quick.hasEnded()).isFalse();
        }
    }

    /** Reactor Netty takes 128 of them beyond that unless it is told otherwise. */
    @Test
    void ofWhatIsNotReadNoMoreWaitsThanTheViewersBuffer() {
        var showtime = showtime();
        var dropped = count("foyer.live.dropped");
        try (var slow = RawViewer.slow(service.stream(showtime));
                var quick = EventSource.open(service.stream(showtime))) {
            slow.readUntil("event:snapshot");
            var changes = 0;
            while (count("foyer.live.dropped") == dropped) {
                booking.change(showtime, changes++ % 2 + 1, everyOther());
                var told = changes + 1;
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(SOON)
                        .until(() -> quick.waiting().size() >= told);
            }

            var read = slow.lastIdUntilTheEnd() - LOADED;
            assertThat(changes - read).isLessThanOrEqualTo(BUFFERED);
        }
    }

    /** So large a delta that a socket's buffers are full after some. */
    private static int[] everyOther() {
        return IntStream.range(0, SEATS / 2).map(i -> 2 * i).toArray();
    }

    private static double count(String meter) {
        var registry = service.bean(MeterRegistry.class);
        return registry.get(meter).meter().measure().iterator().next().getValue();
    }

    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(SEATS - 8);
        booking.load(showtime, LOADED, SEATS);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> Answers.ask(service.availability(showtime)).statusCode() == 200);
        return showtime;
    }
}
