package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.paging.PageQuery;
import io.foyer.search.copy.CopyProperties;
import io.foyer.search.copy.CopyReads;
import io.foyer.search.copy.GeneratedCopy;
import io.foyer.search.query.DateBound.Moment;
import io.foyer.search.testing.Bound;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On 100,000 rows Postgres finds by an index what is asked, and never looks at them all. */
@TestInstance(Lifecycle.PER_CLASS)
class FallbackPlanTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final CopyProperties copy = Bound.to(CopyProperties.class);
    private final CopyReads reads = GeneratedCopy.of(100_000).reads(copy);
    private final CopyQuestion question = new CopyQuestion(Bound.to(SearchLimits.class), copy);

    @ParameterizedTest
    @CsvSource({
        "artist7, , listing_copy_by_words",
        "artist7 show, , listing_copy_by_words",
        "artist7 everywhere, , listing_copy_by_words",
        "nothing everywhere, , listing_copy_by_words",
        "often artist7, city900, listing_copy_by_",
        "'', city900, listing_copy_by_city_key",
    })
    void fewAreFoundByWhatIsRareAboutThem(String text, @Nullable String city, String index) {
        var criteria = criteria(text, city, SearchSort.RELEVANCE);

        assertThat(
                        plan(
                                CopyQuestion.FEW.formatted(
                                        where(criteria).sql(), CopyOrder.ofFew(criteria)),
                                criteria))
                .contains(index)
                .doesNotContain("Seq Scan on listing_copy");
    }

    @ParameterizedTest
    @CsvSource({
        "everywhere, DATE, listing_copy_by_start",
        "everywhere, PRICE, listing_copy_by_price",
        "everywhere, RELEVANCE, listing_copy_by_standing",
        "often, DATE, listing_copy_by_start",
        "'', DATE, listing_copy_by_start",
        "'', PRICE, listing_copy_by_price",
        "'', RELEVANCE, listing_copy_by_standing",
        "'', DISTANCE, listing_copy_by_place",
        "everywhere, DISTANCE, listing_copy_by_place",
    })
    void ofManyThePageIsReadInTheOrderOfAnIndex(String text, SearchSort sort, String index) {
        var criteria = criteria(text, null, sort);

        assertThat(
                        plan(
                                CopyQuestion.MANY.formatted(
                                        where(criteria).sql(), "true", CopyOrder.ofMany(criteria)),
                                criteria))
                .contains(index)
                .doesNotContain("Seq Scan");
    }

    @Test
    void veryManyAreNotCountedAndEveryPageOfThemHasItsItems() {
        for (var sort : SearchSort.values()) {
            var criteria = criteria("everywhere", null, sort);
            var words = WordQuery.exact("everywhere", 16);

            var matches =
                    reads.within(LONG_ENOUGH, reading -> question.ask(reading, criteria, words));

            assertThat(matches.total()).isGreaterThanOrEqualTo(copy.counted());
            assertThat(matches.page()).hasSize(20).doesNotHaveDuplicates();
            assertThat(matches.spread()).isEmpty();
        }
    }

    /** By their standing they come last of 100,000: walking there would pass nearly all others. */
    @Test
    void someThousandThatAllComeLateInTheOrderAreGatheredAndSorted() {
        var criteria = criteria("unloved", null, SearchSort.RELEVANCE);
        var words = WordQuery.exact("unloved", 16);

        var matches = reads.within(LONG_ENOUGH, reading -> question.ask(reading, criteria, words));

        assertThat(matches.total()).isBetween(3_900L, 4_000L);
        assertThat(matches.spread()).isNotEmpty();
    }

    private String plan(String sql, SearchCriteria criteria) {
        return reads.within(
                LONG_ENOUGH,
                reading ->
                        reading
                                .sql("EXPLAIN " + sql)
                                .params(where(criteria).parameters())
                                .param("bound", copy.counted())
                                .param("steps", new Long[] {2500L})
                                .param("now", OffsetDateTime.now())
                                .param("size", 20)
                                .param("offset", 0)
                                .query(String.class)
                                .list()
                                .stream()
                                .collect(Collectors.joining("\n")));
    }

    private static ListingCondition where(SearchCriteria criteria) {
        return ListingCondition.of(
                criteria, criteria.hasText() ? WordQuery.exact(criteria.text(), 16) : null);
    }

    private static SearchCriteria criteria(String text, @Nullable String city, SearchSort sort) {
        var now = Instant.now();
        return new SearchCriteria(
                text,
                null,
                city,
                sort == SearchSort.DISTANCE ? new GeoPoint(40, -100) : null,
                1000,
                new Moment(now),
                null,
                null,
                null,
                false,
                sort,
                new PageQuery(0, 20),
                now,
                null);
    }
}
