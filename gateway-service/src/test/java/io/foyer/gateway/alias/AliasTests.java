package io.foyer.gateway.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;

@GatewayTest
class AliasTests {

    @Autowired private WebTestClient http;
    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/events/e                          | EVENT   | /api/v1/events/e?include=tickets",
                "/event/e                           | EVENT   | /api/v1/events/e",
                "/events?coordinates=%5B40.7,-74%5D | EVENT   | /api/v1/events?near=40.7,-74",
                "/event/search/jazz                 | SEARCH  | /api/v1/search?q=jazz",
                "/event/search/rock%20%26%20roll    | SEARCH  | /api/v1/search?q=rock & roll",
                "/search?term=jazz&type=CONCERT     | SEARCH  | /api/v1/search?q=jazz&type=CONCERT",
                "/search?location=Paris&date=2026-08-01 | SEARCH |"
                        + " /api/v1/search?city=Paris&from=2026-08-01&to=2026-08-01",
                "/events/search?keyword=jazz&start=2026-08-01&pageSize=5 | SEARCH |"
                        + " /api/v1/search?q=jazz&from=2026-08-01&size=5",
                "/booking/b                         | BOOKING | /api/v1/bookings/b",
                "/user/bookings                     | BOOKING | /api/v1/users/me/bookings"
            })
    void theSourcesSpellingsReachTheApi(String uri, Name owner, String canonical) {
        http.get()
                .uri(URI.create("http://127.0.0.1:%d%s".formatted(port, uri)))
                .exchange()
                .expectStatus()
                .isOk();

        var arrived = UriComponentsBuilder.fromUriString(Upstreams.of(owner).last().uri()).build();
        var expected = UriComponentsBuilder.fromUriString(canonical).build();
        assertThat(arrived.getPath()).isEqualTo(expected.getPath());
        assertThat(decoded(arrived.getQuery()))
                .containsExactlyInAnyOrder(decoded(expected.getQuery()));
    }

    @Test
    void aValueCannotSmuggleInAnotherParameter() {
        assertThat(translate("/search?term=a%26size%3D100%23"))
                .isEqualTo("/api/v1/search?q=a%26size%3D100%23");
        assertThat(translate("/event/search/a%26size%3D1"))
                .isEqualTo("/api/v1/search?q=a%26size%3D1");
    }

    @Test
    void commandsAndUnknownPathsAreLeftAsTheyAre() {
        assertThat(Aliases.translate(MockServerHttpRequest.post("/event/e").build())).isEmpty();
        assertThat(Aliases.translate(MockServerHttpRequest.get("/users/u/logout").build()))
                .isEmpty();
        assertThat(Aliases.translate(MockServerHttpRequest.get("/docs").build())).isEmpty();
        assertThat(Aliases.translate(MockServerHttpRequest.get("/events/e/more").build()))
                .isEmpty();
    }

    private static String translate(String uri) {
        var request =
                MockServerHttpRequest.method(HttpMethod.GET, URI.create("http://localhost" + uri))
                        .build();
        return Aliases.translate(request).orElseThrow().address();
    }

    private static String[] decoded(@Nullable String query) {
        if (query == null) {
            return new String[0];
        }
        return Arrays.stream(query.split("&(?! )"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }
}
