package io.foyer.booking.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.Fixtures;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Holds in the running service, with what happens by the clock. */
@BookingServiceTest
class HoldServiceTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private SeatHolds holds;
    @Autowired private EventServiceFake eventService;
    @Autowired private RedissonClient redis;
    @Autowired private JdbcClient jdbc;
    @Autowired private JsonMapper json;
    @Autowired private MockMvcTester http;

    private UUID showtime = UUID.randomUUID();

    @BeforeEach
    void putOnSale() {
        showtime = UUID.randomUUID();
        eventService.publish(Fixtures.showtime(showtime, Fixtures.layout(10, Set.of(9))), 1, 5_000);
    }

    @Test
    void anExpiredHoldIsOffTheMapWithinASecond() {
        var holdTime = Duration.ofMillis(500);

        holds.hold(request(holdTime, 3));

        assertThat(shown(3)).isEqualTo(SeatBits.HELD);
        await().between(Duration.ofMillis(400), holdTime.plusSeconds(1))
                .until(() -> shown(3) == SeatBits.FREE);
    }

    @Test
    void theFiguresAreTold() {
        var sold = request(Duration.ofMinutes(10), 1, 2);
        holds.hold(sold);
        holds.hold(request(Duration.ofMinutes(10), 5));
        claim(sold.holdId(), "CONFIRMED", 1, 2);
        var paying = new HoldId(UUID.randomUUID());
        claim(paying, "PAYING", 7);
        holds.keep(showtime, paying, List.of(7));
        claim(new HoldId(UUID.randomUUID()), "RELEASED", 8);

        holds.sell(showtime, sold.holdId(), sold.ordinals());

        await().atMost(SOON)
                .until(
                        () ->
                                figures()
                                        .contains(
                                                new SalesChanged(
                                                        showtime, 9, 5, 2, 2, 5_968L, 5_968L,
                                                        "EUR")));
    }

    @Test
    void manyChangesAreToldSeldom() {
        for (var seat = 0; seat < 9; seat++) {
            holds.hold(request(Duration.ofMinutes(10), seat));
        }

        await().atMost(SOON)
                .until(
                        () ->
                                figures()
                                        .contains(
                                                new SalesChanged(
                                                        showtime, 9, 0, 9, 0, null, null, null)));
        assertThat(figures().size()).isLessThan(9);
    }

    @Test
    void theMapIsLoadedForWhoAsks() {
        assertThat(http.post().uri("/internal/showtimes/{id}/map", showtime)).hasStatus(204);
        assertThat(shown(9)).isEqualTo(SeatBits.NOT_FOR_SALE);
        assertThat(http.post().uri("/internal/showtimes/{id}/map", showtime)).hasStatus(204);
    }

    @Test
    void thereIsNoMapOfWhatIsNotOnSale() {
        assertThat(http.post().uri("/internal/showtimes/{id}/map", UUID.randomUUID()))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
        assertThat(http.post().uri("/internal/showtimes/{id}/map", "no-id")).hasStatus(400);
    }

    @Test
    void aMapThatCannotBeHadIsNotAbsent() {
        eventService.setDown(true);
        try {
            assertThat(http.post().uri("/internal/showtimes/{id}/map", showtime))
                    .hasStatus(503)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("unavailable");
        } finally {
            eventService.setDown(false);
        }
    }

    @Test
    void noSeatIsHeldOfAShowtimeThatCannotBeLoaded() {
        eventService.withdraw(showtime);

        assertThat(holds.hold(request(Duration.ofMinutes(10), 1)))
                .isEqualTo(new HoldOutcome.Unavailable());
    }

    private int shown(int ordinal) {
        var bytes = redis.<byte[]>getBucket(MapKeys.map(showtime), ByteArrayCodec.INSTANCE).get();
        return new SeatBits(Objects.requireNonNull(bytes)).state(ordinal);
    }

    private List<SalesChanged> figures() {
        return jdbc
                .sql("SELECT payload FROM outbox WHERE type = 'SalesChanged' AND payload LIKE ?")
                .param("%" + showtime + "%")
                .query(String.class)
                .list()
                .stream()
                .map(payload -> json.readValue(payload, SalesChanged.class))
                .toList();
    }

    private void claim(HoldId booking, String status, int... ordinals) {
        for (var ordinal : ordinals) {
            jdbc.sql(
                            """
                            INSERT INTO claimed_seat (booking_id, ordinal, showtime_id, fence, status)
                            VALUES (?, ?, ?, nextval('fence_seq'), ?)
                            """)
                    .params(booking.value(), ordinal, showtime, status)
                    .update();
        }
    }

    private HoldRequest request(Duration holdTime, int... ordinals) {
        return new HoldRequest(
                showtime,
                new HoldId(UUID.randomUUID()),
                UUID.randomUUID(),
                IntStream.of(ordinals).boxed().toList(),
                holdTime,
                8);
    }
}
