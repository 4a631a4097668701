package io.foyer.testing.store;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Real stores for tests. They run once, in a process that all test processes of the build share,
 * and end by themselves some minutes after the last test: containers when Docker answers, else the
 * embedded programs of local-platform, else every test that needs one fails and says why. What is
 * handed out belongs to the caller alone and is gone when its process ends.
 */
public final class Stores {

    private static final Map<String, Database> ORIGINALS = new ConcurrentHashMap<>();

    private Stores() {}

    /**
     * A new empty database and a fresh role that owns it and may open replication slots.
     *
     * @param name begins the database's name: lower-case letters, digits and underscores
     */
    public static Database freshDatabase(String name) {
        List<String> answer = StoreLease.ofThisProcess().ask("database " + name);
        return new Database(answer.get(0), answer.get(1), answer.get(2));
    }

    /**
     * A new database like others of this name: what {@code preparation} has made of the first one,
     * such as all tables, is copied.
     *
     * @param preparation leaves no connection open
     */
    public static Database preparedDatabase(String name, Consumer<Database> preparation) {
        Database original =
                ORIGINALS.computeIfAbsent(
                        name,
                        wish -> {
                            Database fresh = freshDatabase(wish);
                            preparation.accept(fresh);
                            return fresh;
                        });
        List<String> answer = StoreLease.ofThisProcess().ask("copy " + original.user());
        return new Database(answer.get(0), answer.get(1), answer.get(2));
    }

    /**
     * An empty Redis database, by its number. Channels of publish/subscribe are shared by all, and
     * so are scripts: whoever flushes those does so for every test that runs.
     */
    public static URI freshRedis() {
        return URI.create(StoreLease.ofThisProcess().ask("redis").getFirst());
    }

    /** Elasticsearch, started by the first who asks, and a prefix nobody else has. */
    public static SearchStore elasticsearch() {
        List<String> answer = StoreLease.ofThisProcess().ask("elasticsearch");
        return new SearchStore(URI.create(answer.get(0)), answer.get(1));
    }
}
