package io.foyer.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.testing.shows.Shows;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the tables that event-service's own migrations make. */
class ComposedCatalogueTests {

    private static final Shows SHOWS = Shows.of(3, LocalDate.of(2031, 3, 1));
    private static final long COUNT = 12_345;
    private static final String ORGANIZER = "0198b5a0-0000-7000-8000-000000000001";

    private Connection connection;
    private ComposedCatalogue catalogue;

    @BeforeEach
    void makeTables() throws SQLException, IOException {
        var database = Stores.freshDatabase("catalogue");
        connection =
                DriverManager.getConnection(database.url(), database.user(), database.password());
        for (var migration : migrations()) {
            execute(Files.readString(migration));
        }
        catalogue = new ComposedCatalogue(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyListingHasItsEventAndItsVenue() throws Exception {
        assertThat(catalogue.isLoaded()).isFalse();

        catalogue.load(SHOWS, COUNT, done -> {});

        assertThat(catalogue.isLoaded()).isTrue();
        assertThat(number("SELECT count(*) FROM listing")).isEqualTo(COUNT);
        assertThat(
                        number(
                                """
                                SELECT count(*) FROM listing l
                                  JOIN event e ON e.id = l.event_id AND e.venue_id = l.venue_id
                                  JOIN venue v ON v.id = e.venue_id AND v.city = l.city\
                                """))
                .isEqualTo(COUNT);
    }

    @Test
    void loadingTwiceFailsAndLeavesWhatWasThere() throws Exception {
        catalogue.load(SHOWS, 500, done -> {});

        assertThatThrownBy(() -> catalogue.load(SHOWS, 600, done -> {}))
                .isInstanceOf(SQLException.class);
        connection.rollback();

        assertThat(number("SELECT count(*) FROM listing")).isEqualTo(500);
    }

    @Test
    void removingLeavesWhatSomebodyEntered() throws Exception {
        enterAnEvent();
        catalogue.load(SHOWS, COUNT, done -> {});

        catalogue.remove(done -> {});

        assertThat(catalogue.isLoaded()).isFalse();
        assertThat(number("SELECT count(*) FROM listing")).isZero();
        assertThat(number("SELECT count(*) FROM event")).isOne();
        assertThat(number("SELECT count(*) FROM venue")).isOne();
    }

    private void enterAnEvent() throws SQLException {
        execute(
                """
                INSERT INTO venue (id, owner_id, name, address, city, country, capacity, lat, lon,
                                   time_zone, version)
                VALUES ('%1$s', '%1$s', 'Hall', 'Street 1', 'Berlin', 'DE', 10, 52, 13,
                        'Europe/Berlin', 0);
                INSERT INTO event (id, organizer_id, venue_id, name, description, category, status,
                                   version)
                VALUES ('%1$s', '%1$s', '%1$s', 'Night', '', 'CONCERT', 'PUBLISHED', 0)\
                """
                        .formatted(ORGANIZER));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Iterable<Path> migrations() throws IOException {
        var folder =
                Path.of(System.getProperty("foyer.root", ".."))
                        .resolve("event-service/src/main/resources/db/migration");
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(ComposedCatalogueTests::versionOf))
                    .toList();
        }
    }

    private static int versionOf(Path migration) {
        var name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
