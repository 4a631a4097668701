package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.pricing.Prices;
import io.foyer.booking.testing.BookingServiceTest;
import io.foyer.booking.testing.EventServiceFake;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Standing sections, from event-service's answer to what is sold here. */
@BookingServiceTest
class StandingImportTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final UUID floor = UUID.randomUUID();
    private final UUID gallery = UUID.randomUUID();

    @Autowired private Showtimes showtimes;
    @Autowired private ShowtimeTable table;
    @Autowired private LayoutCodec layouts;
    @Autowired private Prices prices;
    @Autowired private JdbcClient jdbc;
    @Autowired private EventServiceFake eventService;

    @Test
    void standingSectionsFollowTheLastSeatWhereverTheMapHasThem() {
        var showtime = publish();

        var found = showtimes.find(showtime.id()).orElseThrow();

        assertThat(found).isEqualTo(showtime);
        assertThat(found.layout().standing())
                .extracting(StandingSection::first)
                .containsExactly(5, 505);
        assertThat(found.layout().placeCount()).isEqualTo(512);
        assertThat(found.layout().standingAt(504)).map(StandingSection::sectionId).contains(floor);
        assertThat(found.layout().standingAt(4)).isEmpty();
        assertThat(found.layout().standingAt(512)).isEmpty();
    }

    @Test
    void aPlaceCostsWhatItsSectionCosts() {
        var showtime = publish();
        var found = showtimes.find(showtime.id()).orElseThrow();

        var priceOf = prices.of(found, List.of(0, 5, 504, 505));

        assertThat(priceOf.get(504)).isEqualTo(priceOf.get(0)).isEqualTo(priceOf.get(5));
        assertThat(priceOf).doesNotContainKey(505);
    }

    @Test
    void whatAnEarlierReleaseWroteDownIsAskedForAgain() {
        var showtime = publish();
        showtimes.find(showtime.id());
        jdbc.sql("UPDATE showtime_on_sale SET layout = ?, revision = revision + 1 WHERE id = ?")
                .params(layouts.pack(Fixtures.layout(5, Set.of())), showtime.id())
                .update();
        assertThat(table.find(showtime.id()).orElseThrow().layout().standing()).isEmpty();

        jdbc.sql("INSERT INTO showtime_to_bring_again VALUES (?)").param(showtime.id()).update();

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(table.find(showtime.id()).orElseThrow().layout())
                                        .isEqualTo(showtime.layout()));
        await().atMost(SOON)
                .until(
                        () ->
                                jdbc.sql(
                                                """
                                                SELECT count(*) FROM showtime_to_bring_again
                                                 WHERE showtime_id = ?
                                                """)
                                        .param(showtime.id())
                                        .query(Integer.class)
                                        .single()
                                        .equals(0));
    }

    private ShowtimeOnSale publish() {
        var seats = Fixtures.layout(5, Set.of());
        return eventService.publish(
                Fixtures.showtime(
                        UUID.randomUUID(),
                        Fixtures.standing(
                                Fixtures.standing(seats, floor, 500),
                                gallery,
                                7,
                                Optional.empty())),
                1,
                5_000);
    }
}
