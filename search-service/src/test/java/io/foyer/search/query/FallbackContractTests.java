package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.listing.ListingItem;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is asked, Elasticsearch or Postgres: the same shows are found. */
@SearchTest
class FallbackContractTests {

    @Autowired private Season season;
    @Autowired private CriteriaReader criteria;
    @Autowired private ElasticsearchSearch elasticsearch;
    @Autowired private PostgresSearch postgres;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=taylor swift",
                "q=beyonce",
                "q=bjork",
                "q=BJÖRK parque",
                "q=boston",
                "q=hamlet in boston",
                "q=swift new york",
                "q=tayl",
                "q=madison square gar",
                "q=every album",
                "q=concert",
                "q=gone",
                "q=tayler swfit",
                "q=hamlt",
                "q=nothing of the kind",
                "q=",
                "type=THEATRE",
                "city=chicago",
                "near=42.36,-71.06&radiusKm=5",
                "near=42.36,-71.06&radiusKm=1000&sort=distance",
                "from=2031-07-01&to=2031-07-30",
                "from=2031-05-31&to=2031-05-31",
                "from=2031-07-04T00:30:00Z&to=2031-07-04T00:30:01Z",
                "from=2019-12-31&q=long ago",
                "priceMin=50000",
                "priceMax=5000",
                "available=true",
                "q=boston&type=SPORTS&priceMax=6000",
            })
    void findsTheSame(String query) throws IOException {
        assertThat(season).isNotNull();
        var asked = criteria.read(Asked.as(query));

        var expected = elasticsearch.search(asked);
        var answer = postgres.search(asked);

        assertThat(idsOf(answer)).containsExactlyInAnyOrderElementsOf(idsOf(expected));
        assertThat(answer.items()).containsExactlyInAnyOrderElementsOf(expected.items());
        assertThat(answer.total()).isEqualTo(expected.total());
        assertThat(answer.facets()).isEqualTo(expected.facets());
        assertThat(answer.degraded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=date", "sort=price", "sort=distance&near=42.37,-71.06&radiusKm=900"})
    void putsItInTheSameOrder(String query) throws IOException {
        assertThat(season).isNotNull();
        var asked = criteria.read(Asked.as(query));

        assertThat(idsOf(postgres.search(asked))).isEqualTo(idsOf(elasticsearch.search(asked)));
    }

    private static List<UUID> idsOf(SearchAnswer answer) {
        return answer.items().stream().map(ListingItem::showtimeId).toList();
    }
}
