package io.foyer.testing.store;

import io.foyer.platform.store.PlatformDatabases;
import io.foyer.platform.store.PostgresStore;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The stores as containers, of the same versions as docker-compose.yml names. */
final class ContainerStores implements TestStores {

    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String REDIS_IMAGE = "redis:8";
    private static final String ELASTICSEARCH_IMAGE =
            "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";
    private static final int REDIS_PORT = 6379;

    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(POSTGRES_IMAGE)
                    .withUsername(PostgresStore.SUPERUSER)
                    .withPassword(PostgresStore.PASSWORD)
                    .withDatabaseName(PostgresStore.SUPERUSER)
                    .withCommand(
                            "postgres",
                            "-c",
                            "wal_level=logical",
                            "-c",
                            "max_connections=900",
                            "-c",
                            "max_replication_slots=40",
                            "-c",
                            "max_wal_senders=40",
                            "-c",
                            "fsync=off",
                            "-c",
                            "synchronous_commit=off");
    private final GenericContainer<?> redis =
            new GenericContainer<>(REDIS_IMAGE)
                    .withExposedPorts(REDIS_PORT)
                    .withCommand(
                            "redis-server",
                            "--databases",
                            String.valueOf(RedisNumbers.COUNT),
                            "--maxmemory-policy",
                            "noeviction");
    private final RedisNumbers redisNumbers = new RedisNumbers();
    private @Nullable ElasticsearchContainer elasticsearch;

    private ContainerStores() {}

    static ContainerStores start() {
        ContainerStores stores = new ContainerStores();
        stores.postgres.start();
        stores.redis.start();
        try (Connection connection = stores.connectToPostgres()) {
            PlatformDatabases.createIn(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The databases could not be created", e);
        }
        return stores;
    }

    @Override
    public Connection connectToPostgres() throws SQLException {
        return DriverManager.getConnection(
                postgresUrl(PostgresStore.SUPERUSER),
                PostgresStore.SUPERUSER,
                PostgresStore.PASSWORD);
    }

    @Override
    public String postgresUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        database);
    }

    @Override
    public URI redis(int database) {
        return URI.create(
                "redis://%s:%d/%d"
                        .formatted(redis.getHost(), redis.getMappedPort(REDIS_PORT), database));
    }

    @Override
    public RedisNumbers redisNumbers() {
        return redisNumbers;
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            ElasticsearchContainer started =
                    new ElasticsearchContainer(ELASTICSEARCH_IMAGE)
                            .withEnv(
                                    Map.of(
                                            "xpack.security.enabled", "false",
                                            "action.destructive_requires_name", "false",
                                            "ES_JAVA_OPTS", "-Xms512m -Xmx512m"));
            started.start();
            elasticsearch = started;
        }
        return URI.create("http://" + elasticsearch.getHttpHostAddress());
    }

    @Override
    public synchronized void close() {
        if (elasticsearch != null) {
            elasticsearch.stop();
        }
        redis.stop();
        postgres.stop();
    }
}
