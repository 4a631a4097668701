package io.foyer.event.showtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatalogueTest
class ShowtimeNumberTests {

    @Autowired private Api api;
    @Autowired private MockMvcTester mvc;
    @Autowired private MovableClock clock;

    @Test
    void theIdOfASeatLeadsToItsShowtime() {
        var show = Show.published(api.organizer(), clock.instant());
        var map = api.tree(api.nobody().get("/showtimes/" + show.showtimeId() + "/seat-map"));
        var seat = UUID.fromString(map.findValue("seats").get(0).get("id").asString());

        var found = find(String.valueOf(seat.getMostSignificantBits() >>> 16));

        assertThat(found).hasStatusOk();
        var document = api.tree(found);
        assertThat(document.get("id").asString()).isEqualTo(show.showtimeId());
        assertThat(document.get("eventId").asString()).isEqualTo(show.eventId());
        assertThat(document.get("venueId").asString()).isEqualTo(show.venueId());
    }

    @Test
    void aNumberThatWasNeverGivenIsNotFound() {
        api.refused(find("281474976710655"), 404, "not-found");
        api.refused(find("first"), 400, "malformed-request");
    }

    private MvcTestResult find(String number) {
        return mvc.get().uri("/internal/showtimes/by-number/" + number).exchange();
    }
}
