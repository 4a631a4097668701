package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What search does not answer, and what it says instead. */
@SearchTest
class SearchRefusalTests {

    @Autowired private MockMvcTester http;
    @Autowired private Season season;

    @ParameterizedTest
    @CsvSource({
        "near, near=91;0",
        "near, near=0;181",
        "near, near=boston",
        "near, near=NaN;0",
        "near, near=1;2;3",
        "radiusKm, near=1;2&radiusKm=0",
        "radiusKm, near=1;2&radiusKm=1001",
        "radiusKm, near=1;2&radiusKm=far",
        "radiusKm, radiusKm=10",
        "from, from=tomorrow",
        "from, from=2031-02-30",
        "to, to=2031-13-01",
        "to, from=2031-02-02&to=2031-02-01",
        "priceMin, priceMin=-1",
        "priceMin, priceMin=cheap",
        "priceMax, priceMin=20&priceMax=10",
        "priceMax, priceMax=99999999999999999999",
        "available, available=maybe",
        "sort, sort=name",
        "sort, sort=DATE",
        "sort, sort=distance",
        "type, type=a-b",
        "city, city=!",
        "page, page=-1",
        "page, page=100&size=100",
        "page, page=2147483648",
        "size, size=0",
        "size, size=101",
        "colour, colour=red",
        "q, q=one&q=two",
        "cursor, cursor=x",
        "cursor, cursor=1&cursor=2",
        "cursor, cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "cursor, cursor=%7B%22match_all%22:%7B%7D%7D",
        "cursor, cursor=%00",
    })
    void namesTheParameterThatIsWrong(String field, String query) {
        assertThat(http.get().uri("/api/v1/search?" + query.replace(';', ',')))
                .hasStatus(400)
                .bodyJson()
                .satisfies(
                        body -> {
                            body.assertThat()
                                    .extractingPath("$.code")
                                    .isEqualTo("validation-failed");
                            body.assertThat().extractingPath("$.errors[0].field").isEqualTo(field);
                        });
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(http.get().uri("/api/v1/search?size=0&sort=name&near=x"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors.length()")
                .isEqualTo(3);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(http.get().uri("/api/v1/search?q={q}", "a".repeat(200))).hasStatusOk();
        assertThat(http.get().uri("/api/v1/search?q={q}", "a".repeat(201))).hasStatus(400);
    }

    @Test
    void refusesACursorThatIsTooLong() {
        assertThat(http.get().uri("/api/v1/search?cursor={cursor}", "A".repeat(101)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "cursor, q=hamlet&size=2",
        "cursor, size=2&sort=price",
        "cursor, size=2&type=OPERA",
        "cursor, size=2&from=2031-01-01",
        "page, size=2&page=1",
    })
    void aCursorGoesOnWithItsOwnQuestionOnly(String field, String query) {
        var next = season.search("size=2").path("next").asString();
        var cursor = next.substring(next.indexOf("cursor="));

        assertThat(http.get().uri("/api/v1/search?" + query + "&" + cursor))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        assertThat(http.get().uri("/api/v1/search?size=1&" + cursor)).hasStatusOk();
    }

    @Test
    void answersTheVeryLastPageAndNoneBeyond() {
        assertThat(http.get().uri("/api/v1/search?page=99&size=100")).hasStatusOk();
        assertThat(http.get().uri("/api/v1/search?page=100&size=100")).hasStatus(400);
    }

    @Test
    void isOnlyRead() {
        assertThat(http.post().uri("/api/v1/search")).hasStatus(401);
    }
}
