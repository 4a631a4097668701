package io.foyer.testing.shows;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.testing.store.Stores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingRowsTests {

    private static final Instant NOW = Instant.parse("2031-03-01T12:00:00Z");
    private static final List<ComposedListing> LISTINGS =
            Shows.of(1, LocalDate.of(2031, 3, 1)).listings().limit(2_000).toList();

    @Test
    void whatIsComposedStandsInTheTable() throws SQLException {
        var database = Stores.freshDatabase("shows");
        try (var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            createTable(connection);

            ListingRows.copy(connection, LISTINGS, 5, NOW);

            assertThat(one(connection, "SELECT count(*) FROM listing")).isEqualTo("2000");
            for (var listing : LISTINGS.subList(0, 100)) {
                var row = " FROM listing WHERE showtime_id = '" + listing.showtimeId() + "'";
                assertThat(one(connection, "SELECT event_name" + row))
                        .isEqualTo(listing.eventName());
                assertThat(one(connection, "SELECT jsonb_array_length(performers)" + row))
                        .isEqualTo(String.valueOf(listing.acts().size()));
            }
            assertThat(one(connection, "SELECT count(*) FROM listing WHERE currency IS NULL"))
                    .isEqualTo(
                            String.valueOf(
                                    LISTINGS.stream()
                                            .filter(listing -> listing.price() == null)
                                            .count()));
        }
    }

    @Test
    void whatWouldEndALineOrAColumnIsEscaped() {
        var line = new CopyLine().put("a\tb\nc\\d\r").put(null).put(3).end();

        assertThat(line).isEqualTo("a\\tb\\nc\\\\d\\r\t\\N\t3\n");
    }

    private static void createTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE listing (
                        showtime_id uuid PRIMARY KEY, event_id uuid NOT NULL, venue_id uuid NOT NULL,
                        event_name text NOT NULL, category text NOT NULL, description text NOT NULL,
                        venue_name text NOT NULL, city text NOT NULL, country text NOT NULL,
                        time_zone text NOT NULL, image_url text, performers jsonb NOT NULL,
                        lat double precision NOT NULL, lon double precision NOT NULL,
                        starts_at timestamptz NOT NULL, from_price bigint, to_price bigint,
                        currency text, availability text NOT NULL, popularity bigint NOT NULL,
                        version bigint NOT NULL, removed boolean NOT NULL,
                        changed_at timestamptz NOT NULL)\
                    """);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
