package io.foyer.testing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class StoresTests {

    @Test
    void aFreshDatabaseIsAnEmptyPostgres18WithLogicalReplication() throws SQLException {
        Database database = Stores.freshDatabase("fresh");

        assertThat(ask(database, "SHOW server_version")).startsWith("18");
        assertThat(ask(database, "SHOW wal_level")).isEqualTo("logical");
        assertThat(ask(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void itsOwnerMayPublishAndReadChanges() throws SQLException {
        Database database = Stores.freshDatabase("changes");

        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE listing (id int PRIMARY KEY)");
            statement.execute("CREATE PUBLICATION listing FOR TABLE listing");
            statement.execute(
                    "SELECT pg_create_logical_replication_slot('%s', 'pgoutput')"
                            .formatted(database.user()));
        }

        assertThat(ask(database, "SELECT count(*) FROM pg_publication")).isEqualTo("1");
    }

    @Test
    void twoCallersGetTwoDatabases() {
        assertThat(Stores.freshDatabase("two").url())
                .isNotEqualTo(Stores.freshDatabase("two").url());
        assertThat(Stores.freshRedis()).isNotEqualTo(Stores.freshRedis());
    }

    @Test
    void aPreparedDatabaseHasWhatWasMadeOnceAndNothingOfTheOthers() throws SQLException {
        Database one = Stores.preparedDatabase("prepared", StoresTests::makeATable);
        try (Connection connection = connect(one);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO made VALUES (1)");
        }

        Database other = Stores.preparedDatabase("prepared", StoresTests::makeATable);

        assertThat(ask(one, "SELECT count(*) FROM made")).isEqualTo("1");
        assertThat(ask(other, "SELECT count(*) FROM made")).isEqualTo("0");
    }

    private static void makeATable(Database database) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE made (id int PRIMARY KEY)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFreshRedisIsEmptyAndNeverEvicts() throws IOException {
        URI redis = Stores.freshRedis();

        assertThat(ask(redis, "DBSIZE", ":0\r\n")).isEqualTo(":0\r\n");
        assertThat(
                        ask(
                                redis,
                                "CONFIG GET maxmemory-policy",
                                "*2\r\n$16\r\nmaxmemory-policy\r\n$10\r\nnoeviction\r\n"))
                .contains("noeviction");
    }

    @Test
    void elasticsearchStoresAndFinds() throws IOException, InterruptedException {
        SearchStore search = Stores.elasticsearch();

        try (HttpClient client = HttpClient.newHttpClient()) {
            URI document =
                    search.url().resolve("/" + search.indexPrefix() + "show/_doc/1?refresh=true");
            HttpRequest put =
                    HttpRequest.newBuilder(document)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString("{\"name\": \"Carmen\"}"))
                            .build();
            HttpRequest find =
                    HttpRequest.newBuilder(
                                    search.url()
                                            .resolve(
                                                    "/"
                                                            + search.indexPrefix()
                                                            + "*/_search?q=name:carmen"))
                            .build();

            assertThat(client.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(201);
            assertThat(client.send(find, HttpResponse.BodyHandlers.ofString()).body())
                    .contains("Carmen");
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static String ask(URI redis, String command, String expected) throws IOException {
        try (Socket socket = new Socket(redis.getHost(), redis.getPort())) {
            String all = "SELECT %s\r\n%s\r\n".formatted(redis.getPath().substring(1), command);
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes("+OK\r\n".length());
            byte[] answer = socket.getInputStream().readNBytes(expected.length());
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
