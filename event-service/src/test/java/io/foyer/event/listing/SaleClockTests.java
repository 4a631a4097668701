package io.foyer.event.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps the job itself, with a clock of its own. */
@CatalogueTest
class SaleClockTests {

    @Autowired private Api api;
    @Autowired private MovableClock present;
    @Autowired private JdbcClient jdbc;
    @Autowired private Listings listings;
    @Autowired private ListingSources sources;
    @Autowired private DueListings due;
    @Autowired private ListingProperties limits;

    @Test
    void aListingFollowsTheClockThroughTheWholeSale() {
        var show = Show.published(api.organizer(), present.instant());
        var organizer = show.organizer();
        var opens = present.instant().plus(Duration.ofDays(1));
        organizer.done(
                organizer.patch(
                        "/showtimes/" + show.showtimeId(),
                        "{\"onSaleFrom\": \"%s\", \"onSaleUntil\": \"%s\"}"
                                .formatted(opens, opens.plus(Duration.ofDays(1)))));
        var clock = new MovableClock(present.instant());
        var job =
                new SaleClock(
                        listings, new ListingWriter(sources, listings, due, clock), limits, clock);
        job.look();
        assertThat(availability(show)).isEqualTo("NOT_ON_SALE");
        clock.moveTo(opens);
        job.look();
        assertThat(availability(show)).isEqualTo("AVAILABLE");
        var version = Row.of(jdbc, show.showtimeId()).version();
        job.look();
        assertThat(Row.of(jdbc, show.showtimeId()).version()).isEqualTo(version);
        clock.advance(Duration.ofDays(1));
        job.look();
        assertThat(availability(show)).isEqualTo("NOT_ON_SALE");
    }

    private String availability(Show show) {
        return Row.of(jdbc, show.showtimeId()).availability();
    }
}
