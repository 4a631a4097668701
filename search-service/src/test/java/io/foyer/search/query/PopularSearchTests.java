package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import io.foyer.testing.store.SearchStore;
import io.foyer.testing.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two instances of the service, over HTTP, and many who ask them for the same. */
@TestInstance(Lifecycle.PER_CLASS)
class PopularSearchTests {

    private static final int ASKING = 200;
    private static final int FEW = 40;

    /** Both instances are asked while the first question is still on its way. */
    private static final Duration LONG_ENOUGH_TO_MEET = Duration.ofSeconds(1);

    private final ListingTable listings = ListingTable.fresh();
    private final SearchStore elasticsearch = Stores.elasticsearch();
    private final Doorway door = new Doorway(elasticsearch.url());
    private RunningSearch first;
    private RunningSearch second;
    private RunningSearch keepingNothing;

    @BeforeAll
    void start() {
        var redis = Stores.freshRedis();
        for (var night = 1; night <= 30; night++) {
            listings.put(Show.named("Nocturne").on("2031-06-%02dT20:00:00Z".formatted(night)));
        }
        first = RunningSearch.start(keepingIn(redis));
        second = RunningSearch.start(keepingIn(redis));
        keepingNothing = RunningSearch.start(settings());
        keepingNothing.becomes("STREAMING");
        keepingNothing.finds("nocturne", names());
    }

    /** Long lives, so that a slow machine does not make them ask anew; the third one indexes. */
    private SearchSettings keepingIn(URI redis) {
        return settings()
                .keepingIn(redis)
                .with("foyer.search.popular.own-lifetime", "1m")
                .with("foyer.search.popular.shared-lifetime", "1m")
                .with("foyer.search.popular.broad-lifetime", "1m")
                .with("foyer.search.stream.enabled", "false");
    }

    private SearchSettings settings() {
        return SearchSettings.reading(listings)
                .elasticsearch(elasticsearch)
                .elasticsearch(door.uri())
                .with("foyer.redis.command-timeout", "5s")
                .with("foyer.cache.redis-patience", "5s")
                .with("foyer.search.popular.patience", "10s")
                .with("foyer.search.popular.lease", "20s")
                .with("foyer.search.popular.own-patience", "20s")
                .with("foyer.search.query.turn-patience", "20s");
    }

    @AfterAll
    void stop() throws IOException {
        first.close();
        second.close();
        keepingNothing.close();
        door.close();
    }

    @Test
    void twoHundredIdenticalQuestionsAreOneInElasticsearch() throws Exception {
        var before = questions(first) + questions(second);
        door.delay(LONG_ENOUGH_TO_MEET);
        herd(ASKING, "/api/v1/search?q=nocturne&size=3&from=2031-01-01", first, second);
        door.delay(Duration.ZERO);

        assertThat(questions(first) + questions(second) - before).isEqualTo(1);
    }

    @Test
    void withoutKeepingAnythingEachIsOneInElasticsearch() throws Exception {
        var before = questions(keepingNothing);
        herd(FEW, "/api/v1/search?q=nocturne&size=4", keepingNothing, keepingNothing);

        assertThat(questions(keepingNothing) - before).isEqualTo(FEW);
    }

    @Test
    void whoeverMeansTheSameGetsTheSame() {
        var day = "&from=2031-01-01&type=concert";
        var one = first.fetch("/api/v1/search?q=nocturne" + day);
        var other = first.fetch("/api/v1/search?type=CONCERT&q=NOCTURN%C3%89!&from=2031-01-01");

        assertThat(other.headers().firstValue("ETag")).isEqualTo(one.headers().firstValue("ETag"));
        assertThat(other.body()).isEqualTo(one.body()).contains("next\":\"?q=nocturne&");
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        var path = "/api/v1/search?q=nocturne&from=2031-01-01&size=5";
        var answer = first.fetch(path);
        var tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
        var again = first.fetch(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.fetch(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsSentCompressedToWhomThatIsEnough() {
        var answer = first.fetch("/api/v1/search?q=nocturne&size=6", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    }

    @Test
    void nextLeadsOnFromWhatWasMeant() {
        var page = first.get("/api/v1/search?q=NOCTURNE&size=20&available=true").body();
        var next = first.get("/api/v1/search" + page.path("next").asString()).body();

        assertThat(page.path("items")).hasSize(20);
        assertThat(next.path("items")).hasSize(10);
        assertThat(next.has("next")).isFalse();
    }

    private static void herd(int asking, String path, RunningSearch one, RunningSearch other)
            throws Exception {
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, asking)
                            .mapToObj(i -> i % 2 == 0 ? one : other)
                            .map(search -> askers.submit(() -> search.get(path)))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(answer.get().body().path("degraded").asBoolean()).isFalse();
                assertThat(answer.get().body().path("total").asInt()).isEqualTo(30);
            }
        }
    }

    /** How often Elasticsearch was asked something. */
    private static long questions(RunningSearch search) {
        return search.timed("foyer.search.elasticsearch");
    }

    private static String[] names() {
        return IntStream.range(0, 20).mapToObj(i -> "Nocturne").toArray(String[]::new);
    }
}
