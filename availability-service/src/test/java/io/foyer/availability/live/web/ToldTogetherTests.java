package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.EventSource.Event;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.testing.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Seats that change faster than viewers need to be told. */
class ToldTogetherTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final int SEATS = 1_000;

    /** Longer than some dozens of changes take, so that all of them end in one event. */
    private static final Duration APART = Duration.ofMillis(1_500);

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service = service(APART);
    private static final RunningService hasty = service(Duration.ZERO);
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    @AfterAll
    static void stop() {
        service.close();
        hasty.close();
        neighbours.close();
    }

    @Test
    void theFirstChangeIsToldAtOnceAndWhatFollowsCloselyTogether() {
        var showtime = showtime(booking);
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();
            var started = System.nanoTime();
            booking.change(showtime, 1, 0);
            assertThat(stream.next()).hasValue(delta(1, "0:1"));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(APART);

            hold(booking, showtime, 1, 50);
            booking.change(showtime, 0, 7);
            booking.change(showtime, 2, 50);

            assertThat(until(stream, 53)).containsExactly(delta(53, "1-6:1,7:0,8-49:1,50:2"));
        }
    }

    @Test
    void whoComesInBetweenSeesWhatIsUntoldAndLosesNothing() {
        var showtime = showtime(booking);
        try (var first = EventSource.open(service.stream(showtime))) {
            first.next();
            booking.change(showtime, 1, 0);
            first.next();
            booking.change(showtime, 1, 1);
            Awaitility.await()
                    .atMost(APART)
                    .until(
                            () ->
                                    Answers.ask(service.availability(showtime))
                                            .body()
                                            .contains("\"version\":" + (LOADED + 2)));

            try (var second = EventSource.open(service.stream(showtime))) {
                var snapshot = second.next().orElseThrow();
                assertThat(snapshot.id()).isEqualTo(String.valueOf(LOADED + 2));
                assertThat(snapshot.data()).contains("\"held\":2");
                booking.change(showtime, 0, 0);

                var told = delta(3, "0:0,1:1");
                assertThat(until(second, 3)).containsExactly(told);
                assertThat(until(first, 3)).containsExactly(told);
            }
        }
    }

    @Test
    void whatWasMissedInBetweenIsToldWithIt() {
        var showtime = showtime(booking);
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();
            booking.change(showtime, 1, 0);
            stream.next();

            booking.change(showtime, 1, 1);
            booking.changeSilently(showtime, 1, 2);
            booking.change(showtime, 2, 1);

            assertThat(until(stream, 4)).containsExactly(delta(4, "1:2,2:1"));
        }
    }

    @Test
    void withoutAWaitEachIsToldByItself() {
        var changes = new BookingMaps(hasty.bean(RedissonClient.class));
        var showtime = showtime(changes);
        try (var stream = EventSource.open(hasty.stream(showtime))) {
            stream.next();

            hold(changes, showtime, 1, 50);

            assertThat(until(stream, 50)).hasSize(50);
        }
    }

    private static void hold(BookingMaps maps, UUID showtime, int first, int last) {
        IntStream.rangeClosed(first, last).forEach(seat -> maps.change(showtime, 1, seat));
    }

    private static Event delta(int changes, String pairs) {
        return new Event("delta", String.valueOf(LOADED + changes), pairs);
    }

    /** All that comes until so many changes were told. */
    private static List<Event> until(EventSource stream, int changes) {
        var told = new ArrayList<Event>();
        Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> {
                            stream.next().ifPresent(told::add);
                            return !told.isEmpty()
                                    && told.getLast().id().equals(String.valueOf(LOADED + changes));
                        });
        return told;
    }

    private static RunningService service(Duration apart) {
        return new RunningService(
                Stores.freshRedis(),
                neighbours,
                "--foyer.live.recheck=200ms",
                "--foyer.live.apart=" + apart.toMillis() + "ms",
                "--foyer.live.apart-per-viewer=0ms");
    }

    private static UUID showtime(BookingMaps maps) {
        var showtime = neighbours.publishShowtime(SEATS - 8);
        maps.load(showtime, LOADED, SEATS);
        return showtime;
    }
}
