package io.foyer.testing.store;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one test process was given, and how it is taken back. */
final class StoreTenant implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTenant.class);
    private static final String PASSWORD = "test";

    private final TestStores stores;
    private final int number;
    private final List<String> databases = new ArrayList<>();
    private final List<Integer> redisDatabases = new ArrayList<>();
    private int prefixes;

    StoreTenant(TestStores stores, int number) {
        this.stores = stores;
        this.number = number;
    }

    Database freshDatabase(String wish) throws SQLException {
        String name =
                "%s_%d_%d"
                        .formatted(
                                wish.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"),
                                number,
                                databases.size() + 1);
        try (Connection connection = stores.connectToPostgres();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE %s LOGIN REPLICATION PASSWORD '%s'".formatted(name, PASSWORD));
            databases.add(name);
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
        }
        return new Database(stores.postgresUrl(name), name, PASSWORD);
    }

    /** All that is in one of this tenant's databases, for the same role. Nobody may be using it. */
    Database copyOf(String original) throws SQLException {
        if (!databases.contains(original)) {
            throw new SQLException(original + " is not this test's");
        }
        String name = "%s_%d".formatted(original, databases.size() + 1);
        try (Connection connection = stores.connectToPostgres();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(name, original, original));
            databases.add(name);
        }
        return new Database(stores.postgresUrl(name), original, PASSWORD);
    }

    URI freshRedis() throws IOException {
        int database = stores.redisNumbers().take();
        redisDatabases.add(database);
        URI uri = stores.redis(database);
        RedisDatabase.empty(uri);
        return uri;
    }

    SearchStore elasticsearch() {
        prefixes++;
        return new SearchStore(stores.elasticsearch(), "%s%d-".formatted(ownPrefix(), prefixes));
    }

    private String ownPrefix() {
        return "t%d-".formatted(number);
    }

    @Override
    public void close() {
        redisDatabases.forEach(stores.redisNumbers()::giveBack);
        if (!databases.isEmpty()) {
            dropDatabases();
        }
        if (prefixes > 0) {
            SearchIndices.delete(stores.elasticsearch(), ownPrefix() + "*");
        }
    }

    private void dropDatabases() {
        try (Connection connection = stores.connectToPostgres()) {
            // The copies first: their owner is the original's.
            for (String name : databases.reversed()) {
                drop(connection, name);
            }
        } catch (SQLException e) {
            LOG.warn("Databases of lease {} stay", number, e);
        }
    }

    // A slot left behind would keep its database, and the log since, for ever.
    private static void drop(Connection connection, String name) {
        String ofDatabase = " FROM pg_replication_slots WHERE database = '%s'".formatted(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(active_pid, 2000)" + ofDatabase);
            statement.execute("SELECT pg_drop_replication_slot(slot_name)" + ofDatabase);
            statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
            statement.execute("DROP ROLE IF EXISTS %s".formatted(name));
        } catch (SQLException e) {
            LOG.warn("Database {} stays", name, e);
        }
    }
}
