package io.foyer.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.platform.process.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresStoreTests {

    private static final String[] DATABASES = {"account", "event", "booking", "queue", "search"};

    @TempDir private static Path folder;
    private static PostgresStore store;

    @BeforeAll
    static void start() {
        store =
                new PostgresStore(
                        Programs.shared(),
                        folder.resolve("postgres"),
                        Ports.free(),
                        Durability.FORGET);
        store.start();
    }

    @AfterAll
    static void stop() {
        store.stop();
    }

    @Test
    void everyServiceOwnsItsDatabase() throws SQLException {
        for (String each : DATABASES) {
            try (Connection connection = connect(each + "_service", each + "_db");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE own (id int)");
                statement.execute("DROP TABLE own");
            }
        }
    }

    @Test
    void noServiceReachesAnothersDatabaseButSearchTheListings() throws SQLException {
        for (String service : DATABASES) {
            for (String database : DATABASES) {
                if (service.equals(database) || (service + database).equals("searchevent")) {
                    continue;
                }
                assertThatExceptionOfType(SQLException.class)
                        .as("%s_service in %s_db", service, database)
                        .isThrownBy(() -> connect(service + "_service", database + "_db").close())
                        .withMessageContaining("permission denied for database");
            }
        }
        connect("search_service", "event_db").close();
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () ->
                                DriverManager.getConnection(
                                                store.url("event_db"), "event_service", "wrong")
                                        .close())
                .withMessageContaining("password authentication failed");
    }

    @Test
    void itKeepsWhatItHasOverARestartAndAsksForNothingTwice() throws SQLException {
        try (Connection connection = connect("queue_service", "queue_db");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }

        store.stop();
        assertThat(store.handles()).isEmpty();
        store.start();

        assertThat(ask("SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void itStreamsChangesAndNeverKeepsThemWithoutLimit() throws SQLException {
        assertThat(List.of(ask("SHOW wal_level"), ask("SHOW max_slot_wal_keep_size")))
                .containsExactly("logical", "1GB");
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = connect("queue_service", "queue_db");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(String role, String database) throws SQLException {
        return DriverManager.getConnection(store.url(database), role, PostgresStore.PASSWORD);
    }
}
