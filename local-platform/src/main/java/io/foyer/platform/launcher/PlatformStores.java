package io.foyer.platform.launcher;

import io.foyer.platform.process.ProcessRecords;
import io.foyer.platform.store.ElasticsearchStore;
import io.foyer.platform.store.PostgresStore;
import io.foyer.platform.store.RedisStore;
import io.foyer.platform.store.Store;
import java.nio.file.Path;

/** The three stores of a platform; tests may stop and start each. */
public final class PlatformStores {

    // One would do; a second lets tools keep their things apart.
    private static final int REDIS_DATABASES = 16;

    private final PostgresStore postgres;
    private final RedisStore redis;
    private final ElasticsearchStore elasticsearch;
    private final ProcessRecords records;
    private final Progress progress;

    PlatformStores(PlatformSettings settings, Progress progress) {
        this.progress = progress;
        PlatformFolder folder = new PlatformFolder(settings.data());
        Path programs = PlatformFolder.programs(settings.root());
        PlatformPorts ports = settings.ports();
        records = folder.processes();
        postgres =
                new PostgresStore(
                        programs, folder.postgres(), ports.postgres(), settings.durability());
        redis = new RedisStore(programs, folder.redis(), ports.redis(), REDIS_DATABASES);
        elasticsearch =
                new ElasticsearchStore(
                        programs, folder.elasticsearch(), ports.elasticsearch(), settings.tuning());
    }

    public PostgresStore postgres() {
        return postgres;
    }

    public RedisStore redis() {
        return redis;
    }

    public ElasticsearchStore elasticsearch() {
        return elasticsearch;
    }

    void start(Store store) {
        Stopwatch stopwatch = new Stopwatch();
        store.start();
        records.add(nameOf(store), store.handles());
        progress.say(stopwatch.line(nameOf(store) + " is ready"));
    }

    void stop() {
        stop(elasticsearch);
        stop(redis);
        stop(postgres);
    }

    /** Forgets what they keep; they must not be running. */
    void forget() {
        elasticsearch.forget();
        redis.forget();
        postgres.forget();
    }

    private void stop(Store store) {
        if (!store.handles().isEmpty()) {
            store.stop();
            progress.say(nameOf(store) + " has ended");
        }
    }

    private static String nameOf(Store store) {
        return switch (store) {
            case PostgresStore _ -> "Postgres";
            case RedisStore _ -> "Redis";
            case ElasticsearchStore _ -> "Elasticsearch";
        };
    }
}
