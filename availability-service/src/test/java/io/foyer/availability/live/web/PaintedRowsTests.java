package io.foyer.availability.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.fixture.BookingMaps;
import io.foyer.availability.fixture.EventSource;
import io.foyer.availability.fixture.Neighbours;
import io.foyer.availability.fixture.RunningService;
import io.foyer.availability.fixture.SeatMaps;
import io.foyer.testing.store.Stores;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;

/** Rows that cost something else than the rest of their section. */
class PaintedRowsTests {

    private static final long LOADED = 1_764_000_000_000L;
    private static final int MORE = 8;

    private static final Neighbours neighbours = new Neighbours();
    private static final RunningService service =
            new RunningService(
                    Stores.freshRedis(),
                    neighbours,
                    "--foyer.live.recheck=100ms",
                    "--foyer.layout.lifetime=100ms",
                    "--foyer.live.fresh-for=50ms");
    private static final BookingMaps booking = new BookingMaps(service.bean(RedissonClient.class));

    @AfterAll
    static void stop() {
        service.close();
        neighbours.close();
    }

    @Test
    void rowsThatArePaintedAnewAreToldAlthoughNoPriceIsAnother() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            var before = painting(stream.next().orElseThrow().data());

            neighbours.paint(showtime, MORE, 4, 7);

            var told = stream.next().orElseThrow();
            assertThat(told.name()).isEqualTo("painting");
            assertThat(told.data()).matches("[0-9a-f]{1,8}").isNotEqualTo(before);
            try (var later = EventSource.open(service.stream(showtime))) {
                assertThat(painting(later.next().orElseThrow().data())).isEqualTo(told.data());
            }
        }
    }

    @Test
    void rowsThatLoseTheirPriceAreToldThoughThereIsNoNewOne() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            neighbours.paint(showtime, MORE, 1, 0);

            assertThat(stream.next().orElseThrow().name()).isEqualTo("painting");
        }
    }

    @Test
    void thePriceOfPaintedRowsMovesLikeAnyOtherAndThePaintingStays() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.price(showtime, SeatMaps.PAINTED, 31_500);
            booking.change(showtime, 1, 3);

            var told = stream.next().orElseThrow();
            assertThat(told.name()).isEqualTo("prices");
            assertThat(told.data())
                    .isEqualTo(
                            """
                            [{"priceTierId":"%s","total":{"amount":31500,"currency":"USD"}}]\
                            """
                                    .formatted(SeatMaps.PAINTED));
            assertThat(stream.next().orElseThrow().name()).isEqualTo("delta");
        }
    }

    @Test
    void whoComesBackIsToldThePaintingSinceItMayHaveChangedMeanwhile() {
        var showtime = showtime();
        try (var back = EventSource.open(service.stream(showtime), "Last-Event-ID", "" + LOADED)) {
            assertThat(back.next().orElseThrow().name()).isEqualTo("prices");
            assertThat(back.next().orElseThrow().name()).isEqualTo("painting");
        }
    }

    @Test
    void aPollSeesItTooAndIsNotToldThatNothingChanged() {
        var showtime = showtime();
        var tag = Answers.ask(service.availability(showtime)).headers().firstValue("ETag");
        var before = painting(Answers.get(service.availability(showtime)));

        neighbours.paint(showtime, MORE, 4, 7);

        Awaitility.await()
                .until(() -> !painting(Answers.get(service.availability(showtime))).equals(before));
        assertThat(Answers.ask(service.availability(showtime)).headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(tag);
    }

    private static String painting(String document) {
        var field = "\"painting\":\"";
        var from = document.indexOf(field);
        assertThat(from).as(document).isPositive();
        return document.substring(
                from + field.length(), document.indexOf('"', from + field.length()));
    }

    /** Of two sections; the first seats of one are painted. */
    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(MORE);
        neighbours.paint(showtime, MORE, 0, 3);
        booking.load(showtime, LOADED, 8 + MORE);
        return showtime;
    }
}
