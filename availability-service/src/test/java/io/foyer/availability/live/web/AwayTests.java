package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.EventSource.Event;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.testing.store.Stores;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** What this service reads from is flushed, or does not answer. */
class AwayTests {

    private static final long LOADED = 1_764_000_000_000L;

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(
                    Stores.freshRedis(),
                    neighbours,
                    "--foyer.live.recheck=200ms",
                    "--foyer.layout.lifetime=1ms");
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void aFlushedMapIsLoadedAnewAndViewersGetWhatIsDifferent() {
        var showtime = showtime();
        neighbours.onLoad(
                showtime,
                () -> {
                    booking.load(showtime, LOADED + 60_000, 16);
                    booking.changeSilently(showtime, 2, 11);
                });
        booking.change(showtime, 1, 3);
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.forget(showtime);

            assertThat(stream.next())
                    .hasValue(new Event("delta", String.valueOf(LOADED + 60_001), "3:0,11:2"));
        }
    }

    @Test
    void withoutBookingServiceAMapThatStandsIsServedAndOneThatDoesNotIsRefused() {
        var stands = showtime();
        var flushed = neighbours.publishShowtime(8);
        neighbours.onLoad(
                flushed,
                () -> {
                    throw new IllegalStateException("away");
                });

        assertThat(Answers.ask(service.availability(stands)).statusCode()).isEqualTo(200);
        var refused = Answers.ask(service.availability(flushed));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        try (var stream = EventSource.open(service.stream(flushed))) {
            assertThat(stream.status()).isEqualTo(503);
        }
        neighbours.onLoad(flushed, () -> booking.load(flushed, LOADED, 16));
        Awaitility.await()
                .until(() -> Answers.ask(service.availability(flushed)).statusCode() == 200);
    }

    @Test
    void withoutEventServiceTheLastLayoutStaysInUse() {
        var showtime = showtime();
        assertThat(Answers.get(service.availability(showtime))).contains("fromPrice");

        neighbours.failFor(showtime);
        booking.change(showtime, 1, 3);

        Awaitility.await()
                .until(() -> Answers.get(service.availability(showtime)).contains("\"held\":1"));
    }

    @Test
    void whatHappensAtOneShowtimeIsNotToldAtAnother() {
        var one = showtime();
        var other = showtime();
        try (var stream = EventSource.open(service.stream(one));
                var quiet = EventSource.open(service.stream(other))) {
            stream.next();
            quiet.next();

            booking.change(one, 1, 3);
            assertThat(stream.next().orElseThrow().data()).isEqualTo("3:1");
            booking.change(other, 2, 4);

            assertThat(quiet.next().orElseThrow().data()).isEqualTo("4:2");
            assertThat(stream.waiting()).isEmpty();
        }
    }

    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(8);
        booking.load(showtime, LOADED, 16);
        return showtime;
    }
}
