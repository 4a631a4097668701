package io.foyer.event.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogueTest
class AnnouncerTests {

    private static final String ROOM =
            "{\"admissionsPerMinute\": 1, \"capacity\": 1, \"turnSeconds\": 60}";

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void whateverASaleDependsOnIsTold() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        assertThat(told(show))
                .containsExactly("ShowtimeChanged", "ShowtimeChanged", "ShowtimeChanged");
        organizer.done(
                organizer.patch("/showtimes/" + show.showtimeId(), "{\"seatsPerBuyer\": 2}"));
        organizer.done(organizer.patch("/venues/" + show.venueId(), "{\"name\": \"Palace\"}"));
        organizer.done(organizer.post("/events/" + show.eventId() + "/cancel", ""));
        assertThat(told(show)).hasSize(6).containsOnly("ShowtimeChanged");
    }

    @Test
    void switchingTheRoomIsToldToThoseWhoSellAndThoseWhoQueue() {
        var show = Show.published(api.organizer(), clock.instant());
        var before = told(show).size();
        var path = "/showtimes/" + show.showtimeId() + "/waiting-room";
        show.organizer().done(show.organizer().put(path, ROOM));
        assertThat(told(show).subList(before, told(show).size()))
                .containsExactly("ShowtimeChanged", "WaitingRoomChanged");
    }

    @Test
    void aRoomThatBecomesVisibleWithItsEventIsTold() {
        var show = Show.draft(api.organizer(), clock.instant());
        var organizer = show.organizer();
        organizer.done(organizer.put("/showtimes/" + show.showtimeId() + "/waiting-room", ROOM));
        var before = told(show).size();
        organizer.done(organizer.post("/events/" + show.eventId() + "/publish", ""));
        assertThat(told(show).subList(before, told(show).size()))
                .containsExactly("ShowtimeChanged", "WaitingRoomChanged");
    }

    @Test
    void whatIsRefusedOrChangesNothingIsNotTold() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var before = told(show);
        organizer.post("/events/" + show.eventId() + "/publish", "");
        organizer.delete("/showtimes/" + show.showtimeId() + "/waiting-room");
        organizer.put("/showtimes/" + show.showtimeId() + "/prices", "{\"tiers\": []}");
        assertThat(told(show)).isEqualTo(before);
    }

    private List<String> told(Show show) {
        return jdbc.sql(
                        """
                        SELECT type FROM outbox
                         WHERE stream = 'stream:catalogue' AND payload LIKE '%' || ? || '%'
                         ORDER BY id
                        """)
                .param(show.showtimeId())
                .query(String.class)
                .list();
    }
}
