package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.EventSource.Event;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.availability.fixture.SeatMaps;
import io.foyer.testing.store.Stores;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Ten seats, and behind them thirty places to stand: ordinals 10 to 39. */
class StandingPlacesTests {

    private static final long LOADED = 1_764_000_000_000L;

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(Stores.freshRedis(), neighbours, "--foyer.live.recheck=200ms");
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void theSnapshotCountsThemAndEndsWithTheLastSeat() {
        var showtime = showtime();
        booking.change(showtime, 2, 9, 10, 11, 39);

        assertThat(Answers.get(service.availability(showtime)))
                .contains(
                        "\"seats\":\"%s\""
                                .formatted(
                                        Base64.getEncoder()
                                                .encodeToString(new byte[] {0, 0, 0b10_00})),
                        "\"sectionId\":\"%s\",\"free\":27,\"held\":0,\"sold\":3,\"fromPrice\""
                                .formatted(SeatMaps.FLOOR));
    }

    @Test
    void aHoldOfThemIsToldAsACountAndNeverAsSeats() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.change(showtime, 1, 10, 25);

            assertThat(stream.next())
                    .hasValue(new Event("sections", String.valueOf(LOADED + 1), counts(28, 2, 0)));
        }
    }

    @Test
    void aMixedHoldIsToldAsBoth() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.change(showtime, 2, 8, 9, 10);

            var sections = stream.next().orElseThrow();
            assertThat(sections.name()).isEqualTo("sections");
            assertThat(sections.data()).isEqualTo(counts(29, 0, 1));
            assertThat(stream.next())
                    .hasValue(new Event("delta", String.valueOf(LOADED + 1), "8-9:2"));
        }
    }

    @Test
    void whoWasAwayGetsThePresentCountAndTheSeatsThatWereMissed() {
        var showtime = showtime();
        booking.change(showtime, 1, 10);
        booking.change(showtime, 1, 3);
        booking.change(showtime, 1, 11, 12);
        var last = String.valueOf(LOADED);

        try (var stream = EventSource.open(service.stream(showtime), "Last-Event-ID", last)) {
            assertThat(stream.next().orElseThrow().name()).isEqualTo("prices");
            assertThat(stream.next().orElseThrow().name()).isEqualTo("painting");
            assertThat(stream.next().orElseThrow().data()).isEqualTo(counts(27, 3, 0));
            assertThat(stream.next())
                    .hasValue(new Event("delta", String.valueOf(LOADED + 3), "3:1"));
        }
    }

    @Test
    void whatWasLostOnTheWayIsMadeUpForAsACount() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.changeSilently(showtime, 1, 39);

            assertThat(stream.next())
                    .hasValue(new Event("sections", String.valueOf(LOADED + 1), counts(29, 1, 0)));
        }
    }

    private static String counts(int free, int held, int sold) {
        return "[{\"sectionId\":\"%s\",\"free\":%d,\"held\":%d,\"sold\":%d}]"
                .formatted(SeatMaps.FLOOR, free, held, sold);
    }

    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(2, 30);
        booking.load(showtime, LOADED, 40);
        return showtime;
    }
}
