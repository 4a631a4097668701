package io.foyer.event.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The documents that other services and the web client build on. */
@CatalogueTest
class PublishedShowTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;

    @Test
    void aPublishedShowIsReadByEverybody() {
        var show = Show.published(api.organizer(), clock.instant());
        for (var path :
                new String[] {
                    "/events/" + show.eventId(),
                    "/events/" + show.eventId() + "/showtimes",
                    "/showtimes/" + show.showtimeId(),
                    "/showtimes/" + show.showtimeId() + "/prices",
                    "/showtimes/" + show.showtimeId() + "/prices/Front",
                    "/showtimes/" + show.showtimeId() + "/seat-map",
                    "/showtimes/" + show.showtimeId() + "/waiting-room",
                    "/venues/" + show.venueId(),
                    "/venues/" + show.venueId() + "/sections",
                    "/venues/" + show.venueId() + "/seat-maps/1",
                }) {
            var result = api.nobody().get(path);
            System.out.println(
                    "### "
                            + path
                            + " "
                            + result.getResponse().getStatus()
                            + "\n"
                            + Api.bodyOf(result));
            assertThat(result).hasStatusOk();
        }
    }
}
