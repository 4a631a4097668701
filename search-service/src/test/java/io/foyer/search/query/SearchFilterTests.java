package io.foyer.search.query;

import static io.foyer.search.query.Season.namesOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters, order, facets, pages and the shape of what is found. */
@SearchTest
class SearchFilterTests {

    @Autowired private Season season;

    @ParameterizedTest
    @CsvSource({
        "type=THEATRE, Hamlet",
        "type=theatre, Hamlet",
        "city=CHICAGO, Renaissance",
        "'near=42.36,-71.06&radiusKm=5&sort=date', 'Hamlet,Celtics and Lakers'",
        "'near=41.9,-87.6', Renaissance",
        "'from=2031-07-01&to=2031-07-30', Renaissance",
        "'from=2031-07-31&to=2031-07-31', Björk in the Park",
        "'from=2031-05-31&to=2031-05-31', Hamlet",
        "'from=2031-07-04T00:30:00Z&to=2031-07-04T00:30:01Z', Renaissance",
        "'from=2031-07-04T00:00:00Z&to=2031-07-04T00:30:00Z', ''",
        "priceMax=2000, Hamlet",
        "'priceMax=5000&sort=price', 'Hamlet,Celtics and Lakers'",
        "priceMin=50000, Renaissance",
        "'available=true&sort=price', 'Hamlet,The Eras Tour,Renaissance'",
    })
    void filters(String query, String eventNames) {
        assertThat(String.join(",", namesOf(season.search(query)))).isEqualTo(eventNames);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=date, 'Hamlet,The Eras Tour,Celtics and Lakers,Renaissance,Björk in the Park'",
        "sort=price, 'Hamlet,Celtics and Lakers,The Eras Tour,Renaissance,Björk in the Park'",
        "'sort=distance&near=42.37,-71.06&radiusKm=1000',"
                + " 'Celtics and Lakers,Hamlet,The Eras Tour'",
    })
    void sorts(String query, String eventNames) {
        assertThat(String.join(",", namesOf(season.search(query)))).isEqualTo(eventNames);
    }

    @Test
    void anItemHasTheShapeThatClientsRelyOn() {
        var item = season.search("q=hamlet&near=42.3601,-71.0589").path("items").path(0);

        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "showtimeId",
                        "eventId",
                        "eventName",
                        "type",
                        "performers",
                        "venue",
                        "startsAt",
                        "imageUrl",
                        "fromPrice",
                        "availability",
                        "distanceKm");
        assertThat(item.path("venue").propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "city", "country", "lat", "lon", "timeZone");
        assertThat(item.path("performers").path(0).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "headliner");
        assertThat(item.path("startsAt").asString()).isEqualTo("2031-06-01T00:30:00Z");
        assertThat(item.path("fromPrice").path("amount").asLong()).isEqualTo(2000);
        assertThat(item.path("fromPrice").path("currency").asString()).isEqualTo("USD");
        assertThat(item.path("distanceKm").asDouble()).isEqualTo(0.5);
    }

    @Test
    void whatHasNoPriceSaysSo() {
        var item = season.search("q=bjork").path("items").path(0);

        assertThat(item.has("fromPrice")).isTrue();
        assertThat(item.path("fromPrice").isNull()).isTrue();
        assertThat(item.has("distanceKm")).isFalse();
    }

    @Test
    void facetsSayHowTheHitsSpread() {
        var facets = season.search("q=boston").path("facets");

        assertThat(facets.path("type").valueStream().map(each -> each.path("value").asString()))
                .containsExactlyInAnyOrder("THEATRE", "SPORTS");
        assertThat(facets.path("city").path(0).path("value").asString()).isEqualTo("Boston");
        assertThat(facets.path("city").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(facets.path("month").valueStream().map(each -> each.path("value").asString()))
                .containsExactly("2031-05", "2031-06");
        assertThat(facets.path("price").path(0).path("to").asLong()).isEqualTo(2500);
        assertThat(facets.path("price").path(0).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherAndKeepWhatWasAsked() {
        var first = season.search("sort=date&size=2&available=true");

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(namesOf(first)).containsExactly("Hamlet", "The Eras Tour");
        assertThat(first.path("next").asString())
                .contains("available=true", "size=2", "cursor=")
                .doesNotContain("page=");
        var second = season.search(first.path("next").asString().substring(1));
        assertThat(namesOf(second)).containsExactly("Renaissance");
        assertThat(second.path("page").asInt()).isEqualTo(1);
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void pagesMayBeCountedToo() {
        var second = season.search("sort=date&size=2&available=true&page=1");

        assertThat(namesOf(second)).containsExactly("Renaissance");
        assertThat(second.path("page").asInt()).isEqualTo(1);
    }
}
