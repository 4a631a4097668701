package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.index.IndexProperties;
import io.foyer.search.index.Indexing;
import io.foyer.search.index.SearchCluster;
import io.foyer.search.listing.ListingItem;
import io.foyer.search.testing.ListingTable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether people find what they mean: judged queries against tens of thousands of listings. */
@SearchTest
@DirtiesContext // its listings must not be found by other tests, nor its time be theirs
@TestInstance(Lifecycle.PER_CLASS)
class RelevanceTests {

    private static final int ENOUGH_QUERIES = 150;

    /** A little under what was measured: 0.999, and 0.987 for the poorest kind. */
    private static final double OVERALL = 0.98;

    private static final double EVERY_KIND = 0.95;

    /** Of the fallback; measured: 0.960, and 0.017 without any answer. */
    private static final double WITHOUT_ELASTICSEARCH = 0.93;

    private static final double FEW_WITHOUT_ANSWER = 0.03;

    @Autowired private MockMvcTester http;
    @Autowired private PostgresSearch postgres;
    @Autowired private CriteriaReader criteria;
    @Autowired private JsonMapper json;
    @Autowired private ListingTable listings;
    @Autowired private Indexing indexing;
    @Autowired private SearchCluster cluster;
    @Autowired private IndexProperties shape;

    private final RelevanceCorpus corpus = new RelevanceCorpus();
    private final List<JudgedQuery> queries = JudgedQuery.all();

    @TestConfiguration(proxyBeanMethods = false)
    static class ThatDay {

        @Bean
        InstantSource instantSource() {
            return InstantSource.fixed(RelevanceCorpus.NOW);
        }
    }

    @BeforeAll
    void fill() throws SQLException, InterruptedException, IOException {
        corpus.write(listings, indexing);
        // At a time that stands still, a count that was taken too early would be remembered.
        cluster.writing().indices().refresh(all -> all.index(shape.prefix() + "*"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                new Season(http, json)
                                                        .search("size=1")
                                                        .path("total")
                                                        .asInt())
                                        .isGreaterThan(corpus.size() - 100));
    }

    @Test
    void everyQueryHasAnAnswer() {
        assertThat(queries).hasSizeGreaterThan(ENOUGH_QUERIES);
        assertThat(queries)
                .filteredOn(query -> !query.mustFindNothing())
                .allSatisfy(
                        query -> assertThat(corpus.ideal(query)).as(query.typed()).isNotEmpty());
    }

    @Test
    void peopleFindWhatTheyMean() {
        var report = new RelevanceReport(corpus);
        for (var query : queries) {
            var answer = answerTo(query);
            report.add(query, corpus.of(idsIn(answer)), textOf(answer.path("didYouMean")));
        }
        System.out.println("Elasticsearch: " + report);

        assertThat(report.answeredNonsense()).isEmpty();
        assertThat(report.wronglyCorrected()).isEmpty();
        assertThat(report.zeroResultRate()).isZero();
        assertThat(report.overall()).isGreaterThan(OVERALL);
        assertThat(report.byKind())
                .allSatisfy((kind, score) -> assertThat(score).isGreaterThan(EVERY_KIND));
    }

    /** Postgres forgives less and knows less, but nobody may be left without an answer. */
    @Test
    void peopleFindWhatTheyMeanWithoutElasticsearchToo() {
        var report = new RelevanceReport(corpus);
        for (var query : queries) {
            var answer = postgres.search(criteria.read(Asked.as(query.parameters())));
            var found = answer.items().stream().map(ListingItem::showtimeId).toList();
            report.add(query, corpus.of(found), answer.didYouMean());
        }
        System.out.println("Postgres: " + report);

        assertThat(report.answeredNonsense()).isEmpty();
        assertThat(report.overall()).isGreaterThan(WITHOUT_ELASTICSEARCH);
        assertThat(report.zeroResultRate()).isLessThan(FEW_WITHOUT_ANSWER);
    }

    private JsonNode answerTo(JudgedQuery query) {
        var asked =
                query.parameters().keySet().stream()
                        .map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&"));
        return new Season(http, json).search(asked, query.parameters().values().toArray());
    }

    private static List<UUID> idsIn(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("showtimeId").asString()))
                .toList();
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
