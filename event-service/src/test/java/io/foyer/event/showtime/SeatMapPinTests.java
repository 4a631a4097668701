package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement that pins another map judges for itself, whatever was judged before. */
@CatalogueTest
class SeatMapPinTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private Showtimes showtimes;
    @Autowired private SeatMapMoves moves;

    @SuppressWarnings("NullAway.Init") // set before each
    private Showtime showtime;

    @BeforeEach
    void sellTomorrow() {
        var show = Show.published(api.organizer(), clock.instant());
        var publish = "/venues/" + show.venueId() + "/seat-maps/publish";
        show.organizer().done(show.organizer().post(publish, ""));
        showtime = showtimes.findById(UUID.fromString(show.showtimeId())).orElseThrow();
        change("on_sale_from = now() + interval '1 day'");
    }

    /** The control: with nothing in the way other seats are pinned. */
    @Test
    void nothingStandsInTheWayBeforeTheSale() {
        assertThat(pin(false)).isTrue();
        assertThat(pin(false)).as("it has that version already").isFalse();
    }

    @Test
    void otherSeatsAreNotPinnedOnceSomeMayBeSold() {
        for (var sale : List.of("sale_began = true", "on_sale_from = now() - interval '1 day'")) {
            change(sale);
            assertThat(pin(false)).as(sale).isFalse();
            change("sale_began = false, on_sale_from = now() + interval '1 day'");
        }
        jdbc.sql("UPDATE sales SET free = free - 1, held = held + 1 WHERE showtime_id = ?")
                .param(showtime.id())
                .update();
        assertThat(pin(false)).as("somebody holds a seat").isFalse();
        assertThat(pin(true)).as("the same seats").isTrue();
    }

    @Test
    void whoSawAnotherStatePinsNothing() {
        change("version = version + 1");
        assertThat(pin(true)).isFalse();
    }

    @Test
    void aCancelledShowtimeKeepsItsMap() {
        change("status = 'CANCELLED'");
        assertThat(pin(true)).isFalse();
    }

    private boolean pin(boolean sameSeats) {
        return moves.pin(showtime, 2, sameSeats, clock.instant().plus(Duration.ofMinutes(1)));
    }

    private void change(String what) {
        jdbc.sql("UPDATE showtime SET " + what + " WHERE id = ?").param(showtime.id()).update();
    }
}
