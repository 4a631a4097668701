package io.foyer.testing.store;

import io.foyer.platform.process.JvmTuning;
import io.foyer.platform.process.Ports;
import io.foyer.platform.process.ProcessRecords;
import io.foyer.platform.store.Durability;
import io.foyer.platform.store.ElasticsearchStore;
import io.foyer.platform.store.PostgresStore;
import io.foyer.platform.store.RedisStore;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The stores as programs of this machine; what they keep is thrown away at the end. */
final class EmbeddedStores implements TestStores {

    private final Path programs;
    private final Path elasticsearchFolder;
    private final ProcessRecords records;
    private final PostgresStore postgres;
    private final RedisStore redis;
    private final RedisNumbers redisNumbers = new RedisNumbers();
    private @Nullable ElasticsearchStore elasticsearch;

    private EmbeddedStores(StoreFolder folder) {
        Path path = folder.path();
        programs = path.resolveSibling("programs");
        elasticsearchFolder = path.resolve("elasticsearch");
        records = new ProcessRecords(folder.processes());
        postgres =
                new PostgresStore(
                        programs, path.resolve("postgres"), Ports.free(), Durability.FORGET);
        redis = new RedisStore(programs, path.resolve("redis"), Ports.free(), RedisNumbers.COUNT);
    }

    static EmbeddedStores start(StoreFolder folder) {
        EmbeddedStores stores = new EmbeddedStores(folder);
        // What a killed holder left running would sit on its files.
        stores.records.endAll();
        stores.forgetData();
        stores.postgres.start();
        stores.records.add("Postgres", stores.postgres.handles());
        stores.redis.start();
        stores.records.add("Redis", stores.redis.handles());
        return stores;
    }

    @Override
    public Connection connectToPostgres() throws SQLException {
        return postgres.connect(PostgresStore.SUPERUSER);
    }

    @Override
    public String postgresUrl(String database) {
        return postgres.url(database);
    }

    @Override
    public URI redis(int database) {
        return redis.uri(database);
    }

    @Override
    public RedisNumbers redisNumbers() {
        return redisNumbers;
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            ElasticsearchStore started =
                    new ElasticsearchStore(
                            programs, elasticsearchFolder, Ports.free(), JvmTuning.QUICK_START);
            started.forget();
            started.start();
            records.add("Elasticsearch", started.handles());
            elasticsearch = started;
        }
        return elasticsearch.uri();
    }

    @Override
    public synchronized void close() {
        if (elasticsearch != null) {
            elasticsearch.stop();
        }
        redis.stop();
        postgres.stop();
        records.forget();
        forgetData();
    }

    private void forgetData() {
        postgres.forget();
        redis.forget();
    }
}
