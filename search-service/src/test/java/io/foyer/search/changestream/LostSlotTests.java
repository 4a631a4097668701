package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.platform.process.Ports;
import io.foyer.platform.store.Durability;
import io.foyer.platform.store.PostgresStore;
import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.Database;
import io.foyer.testing.store.Stores;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * C5, F26: Postgres gives a slot up rather than fill its disk; nobody has to come. It has a server
 * of its own, since every slot of the server it happens to is lost.
 */
class LostSlotTests {

    private static final int PIECES = 20;
    private static final int PIECE = 64 * 1024 * 1024;
    private static final long LIMIT = 1L << 30;

    @TempDir private Path folder;
    private PostgresStore postgres;

    @BeforeEach
    void start() {
        postgres =
                new PostgresStore(
                        Path.of(System.getProperty("foyer.root"), ".foyer", "programs"),
                        folder,
                        Ports.free(),
                        Durability.FORGET);
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @Test
    void writersGoOnTheSlotIsGivenUpAndTheIndexIsWholeAgainByItself() throws Exception {
        var listings =
                ListingTable.in(
                        new Database(
                                postgres.url("event_db"), "event_service", PostgresStore.PASSWORD));
        execute(
                "event_db",
                "GRANT SELECT ON listing, listing_heartbeat TO search_service",
                "GRANT UPDATE ON listing_heartbeat TO search_service");
        var elasticsearch = Stores.elasticsearch();
        try (var door = new Doorway(elasticsearch.url())) {
            var settings =
                    SearchSettings.reading(listings)
                            .with("foyer.search.listing.user", "search_service")
                            .with("foyer.search.index.prefix", elasticsearch.indexPrefix())
                            .elasticsearch(door.uri());
            listings.put(Show.named("Before"));
            try (var search = RunningSearch.start(settings)) {
                search.finds("before", "Before");
                assertThat(gauge(search, "unlimited")).isZero();
                assertThat(gauge(search, "safe")).isPositive();

                door.shut();
                listings.put(Show.named("Unseen"));
                writeMoreThanTheSlotMayKeep();
                await().atMost(Duration.ofSeconds(60)).until(() -> isLost(listings));
                assertThat(gauge(search, "retained")).isLessThan(LIMIT + PIECE);
                door.open();

                search.finds("unseen", "Unseen");
                assertThat(
                                search.metrics()
                                        .counter("foyer.search.stream.fills", "reason", "SLOT_LOST")
                                        .count())
                        .isEqualTo(1);
                assertThat(isLost(listings)).isFalse();
            }
        }
    }

    private void writeMoreThanTheSlotMayKeep() throws SQLException {
        for (var piece = 0; piece < PIECES; piece++) {
            execute(
                    "event_db",
                    "SELECT pg_logical_emit_message(false, 'ballast', repeat('x', " + PIECE + "))");
        }
        execute("event_db", "CHECKPOINT");
    }

    private static boolean isLost(ListingTable listings) {
        return listings.jdbc()
                        .sql(
                                "SELECT count(*) FROM pg_replication_slots WHERE wal_status ="
                                        + " 'lost' AND database = 'event_db'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static double gauge(RunningSearch search, String name) {
        return search.metrics().get("foyer.search.stream.slot." + name).gauge().value();
    }

    private void execute(String database, String... statements) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
