package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.search.testing.Crowd;
import io.foyer.search.testing.Doorway;
import io.foyer.search.testing.ListingTable;
import io.foyer.search.testing.OwnElasticsearch;
import io.foyer.search.testing.RunningSearch;
import io.foyer.search.testing.RunningSearch.Answer;
import io.foyer.search.testing.SearchSettings;
import io.foyer.search.testing.Show;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * An Elasticsearch of our own is killed, frozen, slowed down and broken, with every wait as it is
 * in earnest. Whoever searches gets a degraded answer or is told when to come back, soon; and when
 * it is over, nobody has to do anything.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ElasticsearchGoneTests {

    private static final String ONE = "/api/v1/search?q=nocturne";
    private static final Duration SOON = Duration.ofMillis(500);

    /** A program that was just started, on a machine that has other work, is late at first. */
    private static final Duration WARM = Duration.ofMinutes(2);

    /** What a search takes at most, at the median, on a machine that has nothing else to do. */
    private static final Duration USUAL = Duration.ofMillis(25);

    private final ListingTable listings = ListingTable.fresh();
    private OwnElasticsearch elasticsearch;
    private Doorway doorway;
    private RunningSearch search;
    private Crowd healthy;

    @BeforeAll
    void start(@TempDir Path folder) {
        elasticsearch = OwnElasticsearch.start(folder);
        doorway = new Doorway(elasticsearch.uri());
        listings.put(Show.named("Nocturne"));
        search =
                RunningSearch.start(
                        SearchSettings.reading(listings)
                                .probed()
                                .elasticsearch(doorway.uri())
                                .with("foyer.search.index.prefix", "")
                                .with("foyer.search.index.shards", "2")
                                .asPatientAsInEarnest());
        search.becomes("STREAMING");
        await("a search in time").atMost(WARM).until(() -> !isDegraded(search.get(ONE)));
        Crowd.searching(search, "nocturne"); // A program that was just started is slow by itself.
        healthy = Crowd.searching(search, "nocturne");
        print("healthy", healthy);
    }

    @AfterAll
    void stop() throws IOException {
        search.close();
        doorway.close();
        elasticsearch.close();
    }

    @BeforeEach
    void allIsWell() {
        search.finds("nocturne", "Nocturne");
    }

    @Test
    void whenItFreezes() {
        elasticsearch.freeze();
        try {
            everybodyIsAnsweredSoon("frozen");
        } finally {
            elasticsearch.thaw();
        }
        search.finds("nocturne", "Nocturne");
    }

    @Test
    void whenItIsKilled() {
        elasticsearch.kill();
        everybodyIsAnsweredSoon("killed");
        assertThat(search.fetch("/api/v1/search").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        elasticsearch.revive();
        search.finds("nocturne", "Nocturne");
    }

    @Test
    void whenItIsSlow() {
        doorway.delay(Duration.ofMillis(400));
        everybodyIsAnsweredSoon("slow");
        doorway.delay(Duration.ZERO);
        search.finds("nocturne", "Nocturne");
    }

    @Test
    void whenItsIndexIsClosed() {
        elasticsearch.change("POST", "/listings/_close", "");
        everybodyIsAnsweredSoon("closed");
        elasticsearch.change("POST", "/listings/_open", "");
        search.finds("nocturne", "Nocturne");
    }

    @Test
    void whenItTakesNoMoreWritesSearchingGoesOn() {
        set("blocks.read_only_allow_delete", "true");
        listings.put(Show.named("Vespers"));
        search.finds("nocturne", "Nocturne");
        search.finds("vespers");
        print("read-only", Crowd.searching(search, "nocturne"));

        set("blocks.read_only_allow_delete", "null");
        search.finds("vespers", "Vespers");
    }

    private void everybodyIsAnsweredSoon(String what) {
        var crowd = Crowd.searching(search, "nocturne");
        print(what, crowd);

        assertThat(crowd.answers()).allMatch(ElasticsearchGoneTests::isHonest);
        assertThat(crowd.answers()).anyMatch(ElasticsearchGoneTests::isDegraded);
        assertThat(crowd.percentile(95)).isLessThan(soon());
        assertThat(search.readiness()).isEqualTo(200);
    }

    /** As much later as everything is when the machine has other work. */
    private Duration soon() {
        var busy = healthy.percentile(50).dividedBy(USUAL);
        return SOON.multipliedBy(Math.max(1, busy));
    }

    private static boolean isHonest(Answer answer) {
        return isDegraded(answer) && answer.body().path("total").asInt() == 1
                || answer.status() == 503 && !answer.retryAfter().isEmpty();
    }

    private static boolean isDegraded(Answer answer) {
        return answer.status() == 200 && answer.body().path("degraded").asBoolean();
    }

    private void set(String setting, String value) {
        elasticsearch.change(
                "PUT", "/listings/_settings", "{\"index.%s\": %s}".formatted(setting, value));
    }

    private static void print(String what, Crowd crowd) {
        System.out.println("Elasticsearch " + what + ": " + crowd);
    }
}
