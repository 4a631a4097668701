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

/** Prices that change while people look at them. */
class PricesOnShowTests {

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
    void aPriceThatMovesIsToldAtOnce() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.price(showtime, SeatMaps.TIER, 9_450);

            var told = stream.next().orElseThrow();
            assertThat(told.name()).isEqualTo("prices");
            assertThat(told.data())
                    .isEqualTo(
                            """
                            [{"priceTierId":"%s","total":{"amount":9450,"currency":"USD"}}]\
                            """
                                    .formatted(SeatMaps.TIER));
        }
    }

    @Test
    void theSamePriceAgainIsNoNews() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.price(showtime, SeatMaps.TIER, 9_000);
            booking.change(showtime, 1, 3);

            assertThat(stream.next().orElseThrow().name()).isEqualTo("delta");
        }
    }

    @Test
    void whoComesLaterSeesTheNewPriceAlthoughEventServiceHasNotHeardOfIt() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();
            booking.price(showtime, SeatMaps.TIER, 9_450);
            stream.next();

            try (var later = EventSource.open(service.stream(showtime))) {
                assertThat(later.next().orElseThrow().data())
                        .contains(
                                "\"fromPrice\":{\"amount\":9450,\"currency\":\"USD\"}",
                                "\"total\":{\"amount\":9450,\"currency\":\"USD\"}");
            }
            try (var back =
                    EventSource.open(service.stream(showtime), "Last-Event-ID", "" + LOADED)) {
                assertThat(back.next().orElseThrow().data()).contains("\"amount\":9450");
            }
        }
    }

    @Test
    void onlyTheShowtimeThatIsMeantHearsOfIt() {
        var moved = showtime();
        var other = showtime();
        try (var stream = EventSource.open(service.stream(moved));
                var quiet = EventSource.open(service.stream(other))) {
            stream.next();
            quiet.next();

            booking.price(moved, SeatMaps.TIER, 9_450);

            assertThat(stream.next().orElseThrow().name()).isEqualTo("prices");
            assertThat(quiet.waiting()).isEmpty();
        }
    }

    @Test
    void whatIsNoPriceDisturbsNobody() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();

            booking.price(showtime, "nonsense", 1);
            booking.price(showtime, UUID.randomUUID().toString(), 1);
            booking.change(showtime, 1, 3);

            assertThat(stream.next().orElseThrow().name()).isEqualTo("delta");
            assertThat(stream.hasEnded()).isFalse();
        }
    }

    @Test
    void aPollWhileOthersLookOnSeesItToo() {
        var showtime = showtime();
        try (var stream = EventSource.open(service.stream(showtime))) {
            stream.next();
            booking.price(showtime, SeatMaps.TIER, 9_450);

            Awaitility.await()
                    .until(() -> Answers.get(service.availability(showtime)).contains("9450"));
        }
    }

    private static UUID showtime() {
        var showtime = neighbours.publishShowtime(8);
        booking.load(showtime, LOADED, 16);
        return showtime;
    }
}
