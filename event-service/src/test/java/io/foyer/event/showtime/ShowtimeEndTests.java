package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Others share the clock, so the rows move into the past instead. */
@CatalogueTest
class ShowtimeEndTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ShowtimeEnds ends;

    @Test
    void theLastShowtimeThatEndsCompletesTheEvent() {
        var show = Show.published(api.organizer(), clock.instant());
        var second = Show.showtime(show.organizer(), show.eventId(), clock.instant());
        moveBack(show.showtimeId(), Duration.ofHours(5));
        ends.look();
        assertThat(status("/showtimes/" + show.showtimeId())).isEqualTo("COMPLETED");
        assertThat(status("/events/" + show.eventId())).isEqualTo("PUBLISHED");
        moveBack(second, Duration.ofHours(5));
        ends.look();
        assertThat(status("/events/" + show.eventId())).isEqualTo("COMPLETED");
        assertThat(
                        jdbc.sql("SELECT removed FROM listing WHERE showtime_id = ?")
                                .param(UUID.fromString(second))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void anEventWhoseRestIsCalledOffIsCompletedWithWhatTookPlace() {
        var show = Show.published(api.organizer(), clock.instant());
        var second = Show.showtime(show.organizer(), show.eventId(), clock.instant());
        moveBack(show.showtimeId(), Duration.ofHours(5));
        ends.look();
        var organizer = show.organizer();
        organizer.done(organizer.patch("/showtimes/" + second, "{\"status\": \"CANCELLED\"}"));
        assertThat(status("/events/" + show.eventId())).isEqualTo("COMPLETED");
    }

    @Test
    void anEventWhoseShowtimesAreAllCalledOffWaitsForItsOrganizer() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(
                organizer.patch("/showtimes/" + show.showtimeId(), "{\"status\": \"CANCELLED\"}"));
        assertThat(status("/events/" + show.eventId())).isEqualTo("PUBLISHED");
    }

    @Test
    void oneWithoutAnEndLastsFourHours() {
        var show = Show.published(api.organizer(), clock.instant());
        moveBack(show.showtimeId(), Duration.ofHours(3));
        ends.look();
        assertThat(status("/showtimes/" + show.showtimeId())).isEqualTo("SCHEDULED");
    }

    private String status(String path) {
        return api.tree(api.nobody().get(path)).get("status").asString();
    }

    /** Makes it have started this long ago. */
    private void moveBack(String showtimeId, Duration ago) {
        var start = clock.instant().minus(ago).atOffset(java.time.ZoneOffset.UTC);
        jdbc.sql(
                        """
                        UPDATE showtime SET starts_at = :start, on_sale_until = :start,
                               on_sale_from = CAST(:start AS timestamptz) - interval '1 day'
                         WHERE id = :id
                        """)
                .param("start", start)
                .param("id", UUID.fromString(showtimeId))
                .update();
    }
}
