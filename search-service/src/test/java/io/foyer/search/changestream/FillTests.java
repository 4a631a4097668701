package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Bound;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Stores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The walk over all listings: due, under way, finished, overtaken. */
class FillTests {

    private static final UUID SOMEWHERE = new UUID(7, 7);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Fills fills =
            new Fills(ownDatabase(), Bound.to(ChangeStreamProperties.class), metrics);

    @Test
    void aWalkIsDueUntilItIsFinished() {
        assertThat(fills.open()).isEmpty();

        fills.need(FillReason.SLOT_NEW);
        var due = fills.open().orElseThrow();

        assertThat(due.walkedTo()).isEqualTo(new UUID(0, 0));
        assertThat(fills.walkedTo(due, SOMEWHERE)).isTrue();
        assertThat(fills.open().orElseThrow().walkedTo()).isEqualTo(SOMEWHERE);
        assertThat(fills.finish(due)).isTrue();
        assertThat(fills.open()).isEmpty();
        assertThat(fills.latest().orElseThrow().isOpen()).isFalse();
    }

    @Test
    void aWalkThatALaterNeedOvertookCannotPassForTheNewOne() {
        fills.need(FillReason.SLOT_NEW);
        var overtaken = fills.open().orElseThrow();
        fills.need(FillReason.SLOT_LOST);

        assertThat(fills.walkedTo(overtaken, SOMEWHERE)).isFalse();
        assertThat(fills.finish(overtaken)).isFalse();
        assertThat(fills.open().orElseThrow().walkedTo()).isEqualTo(new UUID(0, 0));
    }

    @Test
    void theSameNeedAtEveryAttemptToStartIsToldOnce() {
        fills.need(FillReason.SLOT_LOST);
        fills.need(FillReason.SLOT_LOST);

        assertThat(metrics.counter("foyer.search.stream.fills", "reason", "SLOT_LOST").count())
                .isEqualTo(1);
    }

    @Test
    void aWalkThatWasCutShortGoesOnWhereItStopped() {
        var listings = ListingTable.fresh();
        var settings = SearchSettings.reading(listings);
        var slot = settings.get("foyer.search.stream.slot");
        try (var search = RunningSearch.start(settings)) {
            search.becomes("STREAMING");
        }
        var shows =
                Stream.of("walked", "ahead")
                        .map(Show::named)
                        .sorted(Comparator.comparing(show -> show.showtimeId().toString()))
                        .toList();
        var names = List.of("Walked already", "Still ahead");
        for (var i = 0; i < 2; i++) {
            listings.put(shows.get(i).renamed(names.get(i)));
        }
        listings.advance(slot);
        settings.own().sql("UPDATE stream_position SET taken = 'FFFFFFFF/0'").update();
        settings.own()
                .sql("UPDATE stream_fill SET finished_at = NULL, walked_to = :walked")
                .param("walked", shows.getFirst().showtimeId())
                .update();

        try (var search = RunningSearch.start(settings)) {
            search.finds("ahead", "Still ahead");
            search.finds("walked");
        }
    }

    private static JdbcClient ownDatabase() {
        var own = Stores.freshDatabase("search");
        var source = new DriverManagerDataSource(own.url(), own.user(), own.password());
        Flyway.configure().dataSource(source).load().migrate();
        return JdbcClient.create(source);
    }
}
