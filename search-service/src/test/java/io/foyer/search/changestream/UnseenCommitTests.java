package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.Durability;
import io.foyer.platform.store.PostgresStore;
import io.foyer.search.listing.Visibility;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * C1: Postgres tells of a commit before others can read it, usually by microseconds. A standby that
 * has to agree and is not there makes it as long as the test likes.
 */
class UnseenCommitTests {

    @TempDir private Path folder;
    private PostgresStore postgres;
    private ListingTable listings;

    @BeforeEach
    void start() throws SQLException {
        postgres =
                new PostgresStore(
                        Path.of(System.getProperty("foyer.root"), ".foyer", "programs"),
                        folder,
                        Ports.free(),
                        Durability.FORGET);
        postgres.start();
        listings =
                ListingTable.in(
                        new Database(
                                postgres.url("event_db"), "event_service", PostgresStore.PASSWORD));
        execute(
                "GRANT SELECT ON listing, listing_heartbeat TO search_service",
                "GRANT UPDATE ON listing_heartbeat TO search_service");
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void aChangeThatIsToldOfBeforeItCanBeReadIsNotLost() throws Exception {
        try (var search = RunningSearch.start(settings())) {
            changeUnseenFor(Duration.ofSeconds(1), search);

            search.finds("renamed", "Renamed");
        }
    }

    @Test
    void withoutWaitingItWouldBe() throws Exception {
        try (var search = RunningSearch.start(settings(), impatient())) {
            changeUnseenFor(Duration.ofSeconds(1), search);
            listings.put(Show.named("Afterwards"));
            search.finds("afterwards", "Afterwards");

            assertThat(search.count("renamed")).isZero();
        }
    }

    private SearchSettings settings() {
        return SearchSettings.reading(listings).with("foyer.search.listing.user", "search_service");
    }

    private void changeUnseenFor(Duration time, RunningSearch search) throws Exception {
        var show = listings.put(Show.named("Original"));
        search.finds("original", "Original");
        execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        execute("SELECT pg_reload_conf()");
        var change = CompletableFuture.runAsync(() -> rename(show));
        await().until(() -> isWaitedFor("SyncRep"));

        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        assertThat(change).isNotDone();
        execute("ALTER SYSTEM RESET synchronous_standby_names");
        execute("SELECT pg_reload_conf()");
        change.get(10, TimeUnit.SECONDS);
    }

    private void rename(Show show) {
        try (var connection = postgres.connect("event_db");
                var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            statement.execute(
                    "UPDATE listing SET event_name = 'Renamed', version = version + 1 WHERE"
                            + " showtime_id = '%s'".formatted(show.showtimeId()));
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private boolean isWaitedFor(String event) throws SQLException {
        try (var connection = postgres.connect("event_db");
                var statement = connection.createStatement();
                var sessions =
                        statement.executeQuery(
                                "SELECT FROM pg_stat_activity WHERE wait_event = '"
                                        + event
                                        + "'")) {
            return sessions.next();
        }
    }

    private static BeanPostProcessor impatient() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Visibility ? new Impatient() : bean;
            }
        };
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = postgres.connect("event_db");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute("SET synchronous_commit = local");
                statement.execute(each);
            }
        }
    }

    /** The guard switched off. */
    private static final class Impatient extends Visibility {

        @SuppressWarnings("NullAway") // the database is never asked
        Impatient() {
            super(null);
        }

        @Override
        public void await(Collection<Integer> transactions) {
            // goes on at once
        }
    }
}
