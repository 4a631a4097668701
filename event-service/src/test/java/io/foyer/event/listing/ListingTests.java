package io.foyer.event.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.messaging.MessageBatchListener;
import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import io.foyer.event.editing.Editor;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.event.venue.VenueCatalogue;
import io.foyer.event.venue.VenueDetails;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CatalogueTest
class ListingTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private VenueCatalogue venues;
    @Autowired private TransactionTemplate transaction;
    @Autowired private MessageBatchListener sales;

    private final Told told = new Told();

    @Test
    void aPublishedShowIsListedWithItsPrices() {
        var row = Row.of(jdbc, Show.published(api.organizer(), clock.instant()).showtimeId());
        assertThat(row.removed()).isFalse();
        assertThat(row.eventName()).isEqualTo("A Night Out");
        assertThat(row.fromPrice()).isEqualTo(5_000);
        assertThat(row.toPrice()).isEqualTo(20_669);
        assertThat(row.currency()).isEqualTo("USD");
        assertThat(row.availability()).isEqualTo("AVAILABLE");
    }

    @Test
    void aDraftIsNotToBeFound() {
        var show = Show.draft(api.organizer(), clock.instant());
        var row = Row.of(jdbc, show.showtimeId());
        assertThat(row.removed()).isTrue();
        assertThat(row.fromPrice()).isNull();
    }

    @Test
    void everyChangeOfWhatItShowsGrowsItsVersionAndNoOtherDoes() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var before = Row.of(jdbc, show.showtimeId());
        organizer.done(organizer.patch("/events/" + show.eventId(), "{\"name\": \"Encore\"}"));
        var renamed = Row.of(jdbc, show.showtimeId());
        assertThat(renamed.eventName()).isEqualTo("Encore");
        assertThat(renamed.version()).isEqualTo(before.version() + 1);
        organizer.done(
                organizer.patch("/showtimes/" + show.showtimeId(), "{\"seatsPerBuyer\": 2}"));
        assertThat(Row.of(jdbc, show.showtimeId())).isEqualTo(renamed);
    }

    @Test
    void venueAndPerformersAreShownAsTheyAreNow() {
        var show = Show.published(api.organizer(), clock.instant());
        var organizer = show.organizer();
        var performer =
                Show.id(
                        organizer.done(
                                organizer.post(
                                        "/performers", "{\"name\": \"Old\", \"type\": \"BAND\"}")));
        organizer.done(
                organizer.patch(
                        "/events/" + show.eventId(),
                        "{\"performers\": [{\"performerId\": \"%s\"}]}".formatted(performer)));
        organizer.done(organizer.patch("/performers/" + performer, "{\"name\": \"New\"}"));
        organizer.done(organizer.patch("/venues/" + show.venueId(), "{\"name\": \"Palace\"}"));
        var row = Row.of(jdbc, show.showtimeId());
        assertThat(row.venueName()).isEqualTo("Palace");
        assertThat(row.performers()).contains(performer, "New").doesNotContain("Old");
    }

    @Test
    void cancelledAndDeletedEventsAreRemovedButTheirRowsStay() {
        var cancelled = Show.published(api.organizer(), clock.instant());
        cancelled.organizer().post("/events/" + cancelled.eventId() + "/cancel", "");
        assertThat(Row.of(jdbc, cancelled.showtimeId()).removed()).isTrue();
        var deleted = Show.published(api.organizer(), clock.instant());
        deleted.organizer().delete("/events/" + deleted.eventId());
        assertThat(Row.of(jdbc, deleted.showtimeId()).removed()).isTrue();
    }

    @Test
    void aPostponedEventIsFoundButNotOnSale() {
        var show = Show.published(api.organizer(), clock.instant());
        show.organizer().post("/events/" + show.eventId() + "/postpone", "");
        var row = Row.of(jdbc, show.showtimeId());
        assertThat(row.removed()).isFalse();
        assertThat(row.availability()).isEqualTo("NOT_ON_SALE");
    }

    @Test
    void aChangeThatIsRolledBackLeavesItsListingsAsTheyWere() {
        var show = Show.published(api.organizer(), clock.instant());
        var before = Row.of(jdbc, show.showtimeId());
        transaction.executeWithoutResult(
                status -> {
                    rename(show, "Never");
                    assertThat(Row.of(jdbc, show.showtimeId()).venueName()).isEqualTo("Never");
                    status.setRollbackOnly();
                });
        assertThat(Row.of(jdbc, show.showtimeId())).isEqualTo(before);
    }

    /** Without the lock, the second writer would put back the venue's name as it first read it. */
    @Test
    void twoChangesAtOnceAreBothShown() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pricing =
                    transaction.execute(
                            status -> {
                                rename(show, "Together");
                                var second = threads.submit(() -> repricedTo(show, 7_000));
                                await().until(this::somebodyWaitsForALock);
                                return second;
                            });
            assertThat(pricing).isNotNull();
            pricing.get();
        }
        var row = Row.of(jdbc, show.showtimeId());
        assertThat(row.venueName()).isEqualTo("Together");
        assertThat(row.fromPrice()).isEqualTo(7_000);
    }

    @Test
    void salesAreShownWhenTheyChangeTheWordOrMakeAStep() {
        var show = Show.published(api.organizer(), clock.instant());
        var before = Row.of(jdbc, show.showtimeId());
        assertThat(before.popularity()).isZero();
        // A thousand places, so that a step of popularity is ten.
        sales.onAll(List.of(told.sold(show, 1_000, 5)));
        sales.onAll(List.of(told.sold(show, 1_000, 10)));
        assertThat(shown(show, before.version() + 1).popularity()).isEqualTo(10);
        sales.onAll(List.of(told.sold(show, 1_000, 901)));
        assertThat(shown(show, before.version() + 2).availability()).isEqualTo("FEW_LEFT");
        sales.onAll(List.of(told.sold(show, 1_000, 1_000)));
        var soldOut = shown(show, before.version() + 3);
        assertThat(soldOut.availability()).isEqualTo("SOLD_OUT");
        assertThat(soldOut.popularity()).isEqualTo(1_000);
        assertThat(soldOut.version()).isEqualTo(before.version() + 3);
    }

    private Row shown(Show show, long version) {
        return await("a new version")
                .until(() -> Row.of(jdbc, show.showtimeId()), row -> row.version() >= version);
    }

    private void rename(Show show, String name) {
        var editor = Editor.of(new Caller(show.organizer().id(), Set.of(Role.ORGANIZER)));
        venues.change(editor, UUID.fromString(show.venueId()), old -> named(old, name));
    }

    private static VenueDetails named(VenueDetails old, String name) {
        return new VenueDetails(
                name,
                old.address(),
                old.city(),
                old.state(),
                old.country(),
                old.capacity(),
                old.lat(),
                old.lon(),
                old.timeZone());
    }

    private Object repricedTo(Show show, int amount) {
        var organizer = show.organizer();
        return organizer.done(
                organizer.put(
                        "/showtimes/" + show.showtimeId() + "/prices",
                        Show.PRICES.replace("5000", Integer.toString(amount))));
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                                        WHERE datname = current_database()
                                          AND wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }
}
