package io.foyer.event.pricing;

import static io.foyer.event.pricing.PaintedSeats.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.id.IdSource;
import io.foyer.common.security.Caller;
import io.foyer.common.security.Role;
import io.foyer.event.change.CatalogueChanges;
import io.foyer.event.editing.Edit;
import io.foyer.event.editing.Editor;
import io.foyer.event.editing.Revision;
import io.foyer.event.showtime.ShowtimeSchedule;
import io.foyer.event.testing.Api;
import io.foyer.event.testing.CatalogueTest;
import io.foyer.event.testing.Show;
import io.foyer.testing.time.MovableClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two organizers who set the same prices at the same time. */
@CatalogueTest
class PriceRaceTests {

    @Autowired private Api api;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private PriceTierRows rows;
    @Autowired private PricePeriods periods;
    @Autowired private PriceChanges log;
    @Autowired private IdSource ids;
    @Autowired private ShowtimeSchedule schedule;
    @Autowired private PricedPlaces places;
    @Autowired private CatalogueChanges changes;
    @Autowired private PricingProperties limits;
    @Autowired private TransactionTemplate transaction;

    @Test
    void ofTwoWhoSawTheSameVersionOneIsToldToLookAgain() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        var statuses = race(show, "If-Match", "\"1\"");
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(version(show)).isEqualTo(2);
    }

    @Test
    void withoutAVersionTheLastOneWinsAndBothAreLogged() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        assertThat(race(show)).containsExactly(200, 200);
        assertThat(version(show)).isEqualTo(3);
        var log = show.organizer().done(show.organizer().get(path(show) + "/changes"));
        assertThat(log.at("/items/0/from")).isEqualTo(log.at("/items/1/to"));
        assertThat(log.at("/items/0/version").asInt()).isEqualTo(3);
        assertThat(log.at("/items/1/version").asInt()).isEqualTo(2);
        var prices = api.tree(api.nobody().get(path(show)));
        assertThat(prices.at("/tiers/0/base")).isEqualTo(log.at("/items/0/to/base"));
    }

    /** The negative control: without the lock both see the version they ask for, and both pass. */
    @Test
    void withoutTheLockBothPass() throws Exception {
        var show = Show.published(api.organizer(), clock.instant());
        var editing = withoutTheLock();
        var front = tier("One", "Front");
        var floor = tier("Two", "Floor");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var edits =
                    List.of(front, floor).stream()
                            .map(tier -> threads.submit(() -> edit(editing, show, tier)))
                            .toList();
            for (var edit : edits) {
                assertThat(edit.get(20, TimeUnit.SECONDS)).isInstanceOf(Edit.Done.class);
            }
        }
        assertThat(version(show)).isEqualTo(3);
    }

    private Edit<UUID> edit(PriceEditing editing, Show show, TierWish tier) {
        var editor =
                new Editor(
                        new Caller(show.organizer().id(), Set.of(Role.ORGANIZER)),
                        Optional.of(Revision.parse("\"1\"")));
        var showtime = UUID.fromString(show.showtimeId());
        return transaction.execute(status -> editing.set(editor, showtime, List.of(tier)));
    }

    private PriceEditing withoutTheLock() {
        var together = new CyclicBarrier(2);
        var unlocked =
                new PriceTiers(jdbc, rows) {
                    @Override
                    long lockVersion(UUID showtimeId) {
                        var version = version(showtimeId);
                        try {
                            together.await(20, TimeUnit.SECONDS);
                        } catch (Exception late) {
                            throw new IllegalStateException(late);
                        }
                        return version;
                    }
                };
        var book = new PriceBook(unlocked, periods, log, ids, clock);
        return new PriceEditing(book, schedule, places, changes, limits);
    }

    private List<Integer> race(Show show, String... headers) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CyclicBarrier(2);
            var edits =
                    IntStream.of(20_000, 30_000)
                            .mapToObj(
                                    price ->
                                            threads.submit(
                                                    () -> {
                                                        start.await(20, TimeUnit.SECONDS);
                                                        return put(show, price, headers);
                                                    }))
                            .toList();
            return List.of(edits.get(0).get(), edits.get(1).get());
        }
    }

    private int put(Show show, int price, String... headers) {
        var body = Show.PRICES.replace("17550", Integer.toString(price));
        return show.organizer()
                .call(HttpMethod.PUT, path(show), body, headers)
                .getResponse()
                .getStatus();
    }

    private int version(Show show) {
        return api.tree(api.nobody().get(path(show))).get("version").asInt();
    }

    private static TierWish tier(String name, String section) {
        return House.wish(name).named(section).done();
    }
}
