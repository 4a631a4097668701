package io.foyer.benchmarks.scene;

import io.foyer.benchmarks.catalogue.ComposedCatalogue;
import io.foyer.benchmarks.load.LoadProcess;
import io.foyer.platform.launcher.Service;
import io.foyer.platform.launcher.ServiceProcess;
import io.foyer.testing.shows.Shows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stores and search-service with a big composed catalogue: nothing else runs, so that search
 * has the machine. event-service is there only until it has made its tables.
 */
public final class SearchScene implements AutoCloseable {

    /** Filling a million takes minutes; this is when something must have gone wrong. */
    private static final Duration FILLED_WITHIN = Duration.ofMinutes(40);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final String BUSY =
            """
            SELECT 1 FROM stream_fill WHERE finished_at IS NULL
            UNION ALL SELECT 1 FROM name_mark
            UNION ALL SELECT 1 FROM search_name WHERE written_in IS NULL
            LIMIT 1
            """;

    /** What another instance is told: it answers, and takes no part in the change stream. */
    private static final Map<String, String> ONLY_ANSWERS =
            Map.of("FOYER_SEARCH_STREAM_ENABLED", "false", "FOYER_SEARCH_POPULAR_ENABLED", "false");

    private static final long SEED = 1;

    private final Scene scene;
    private final Elasticsearch elasticsearch;
    private final Shows shows;
    private final long listings;
    private final Recorder recorder;
    private final ServiceProcess uncached;
    private final ServiceProcess recorded;
    private final ServiceProcess writing;

    private SearchScene(Scene scene, Shows shows, long listings) throws IOException {
        this.scene = scene;
        this.shows = shows;
        this.listings = listings;
        this.elasticsearch = new Elasticsearch(scene.platform().stores().elasticsearch().uri());
        this.recorder = Recorder.before(elasticsearch.uri());
        this.uncached = scene.platform().another(Service.SEARCH, "uncached", ONLY_ANSWERS);
        this.recorded =
                scene.platform()
                        .another(Service.SEARCH, "recorded", recorder.environment(ONLY_ANSWERS));
        this.writing =
                scene.platform().another(Service.SEARCH, "writing", recorder.environment(Map.of()));
    }

    /** Sets it with so many listings, all of them searchable. */
    public static SearchScene set(Path root, long listings)
            throws IOException, InterruptedException {
        var scene = Scene.set(root, EnumSet.of(Service.EVENT));
        try {
            var set = new SearchScene(scene, Shows.of(SEED, LocalDate.now()), listings);
            set.fill();
            return set;
        } catch (IOException | InterruptedException | RuntimeException e) {
            scene.close();
            throw e;
        }
    }

    public LoadProcess generator() {
        return scene.generator();
    }

    public Elasticsearch elasticsearch() {
        return elasticsearch;
    }

    /** What is written down as composed. */
    public Shows shows() {
        return shows;
    }

    public long listings() {
        return listings;
    }

    public Scene scene() {
        return scene;
    }

    /** The instance that follows the changes and keeps popular answers. */
    public ServiceProcess search() {
        return scene.platform().service(Service.SEARCH);
    }

    /** An instance that asks for every answer; started when it is first asked for. */
    public ServiceProcess uncached() {
        uncached.start();
        return uncached;
    }

    /** Asks each path of an instance of its own, and tells what that asked of Elasticsearch. */
    public Recorder.Recording record(List<String> paths) throws IOException, InterruptedException {
        recorded.start();
        var recording = recorder.record(recorded.url(), paths);
        recorded.stop();
        return recording;
    }

    /** Has the changes followed by an instance whose bulks are kept. */
    public void recordWriting() {
        search().stop();
        writing.start();
        recorder.bulks();
    }

    /** The bulks since then; from now on the first instance follows again. */
    public List<String> recordedBulks() {
        var bulks = recorder.bulks();
        writing.stop();
        search().start();
        return bulks;
    }

    public String tape(String name, Stream<byte[]> requests) {
        return scene.tape(name, requests);
    }

    public List<ProcessHandle> storeHandles() {
        var stores = scene.platform().stores();
        return Stream.of(stores.elasticsearch(), stores.redis(), stores.postgres())
                .flatMap(store -> store.handles().stream())
                .toList();
    }

    /** Takes Elasticsearch away. */
    public void stopElasticsearch() {
        scene.platform().stores().elasticsearch().stop();
    }

    /** Gives it back, and returns when it finds as many listings as before. */
    public void startElasticsearch() throws IOException, InterruptedException {
        scene.platform().stores().elasticsearch().start();
        elasticsearch.awaitCount("listings", listings, FILLED_WITHIN);
    }

    private void fill() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        try (var connection = scene.platform().stores().postgres().connect("event_db")) {
            new ComposedCatalogue(connection).load(shows, listings, done -> {});
        } catch (SQLException e) {
            throw new IOException(e);
        }
        scene.platform().service(Service.EVENT).stop();
        var loaded = System.nanoTime();
        search().start();
        elasticsearch.awaitCount("listings", listings, FILLED_WITHIN);
        tell(begin, loaded, System.nanoTime());
        awaitQuiet();
    }

    /** Until search-service has nothing left to walk over, to count or to write. */
    private void awaitQuiet() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + FILLED_WITHIN.toNanos();
        try (var connection = scene.platform().stores().postgres().connect("search_db");
                var statement = connection.createStatement()) {
            while (isBusy(statement)) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("search-service is busy after " + FILLED_WITHIN);
                }
                Thread.sleep(LOOK_EVERY);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static boolean isBusy(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(BUSY)) {
            return rows.next();
        }
    }

    private void tell(long begin, long loaded, long searchable) {
        var copied = (loaded - begin) / 1e9;
        var indexed = (searchable - loaded) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,d listings: written to event_db in %.0f s (%,.0f/s), searchable %.0f s after"
                        + " search-service was started (%,.0f/s)%n",
                listings,
                copied,
                listings / copied,
                indexed,
                listings / indexed);
    }

    @Override
    public void close() throws IOException {
        recorder.close();
        elasticsearch.close();
        scene.close();
    }
}
