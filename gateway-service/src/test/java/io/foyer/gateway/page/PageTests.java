package io.foyer.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class PageTests {

    @Autowired private WebTestClient http;
    @LocalManagementPort private int management;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/verify",
                "/account/reset",
                "/door-staff",
                "/login",
                "/checkout/return"
            })
    void aLinkInAMailLeadsToThePageUnderItsStrictPolicy(String path) {
        http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).contains("script-src 'self'"))
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("/js/main.js\"></script>"));
    }

    @Test
    void aSecretThatWasMailedLeavesTheAddressBeforeAnythingElseRuns() {
        var main = text("/assets/js/main.js").lines().findFirst().orElseThrow();
        var first = text("/assets/js/first.js");

        assertThat(main).isEqualTo("import './first.js';");
        assertThat(first.substring(first.indexOf("const "))).startsWith("const $arrival = ");
        assertThat(first.substring(0, first.indexOf("\nconst $dom = ")))
                .contains("history.replaceState");
    }

    @Test
    void whoeverReadsGermanIsSentTheGermanWordsAtOnce() {
        assertThat(pageFor("de-AT,de;q=0.9,en;q=0.8")).contains("/js/messages/de/common.js\">");
        assertThat(pageFor("pt,en;q=0.5")).contains("/js/messages/en/common.js\">");
        assertThat(pageFor("no language at all")).contains("/js/messages/en/common.js\">");
    }

    private String pageFor(String languages) {
        var page =
                http.get()
                        .uri("/")
                        .header("Accept-Language", languages)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .value("Vary", vary -> assertThat(vary).contains("Accept-"))
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return String.valueOf(page);
    }

    @Test
    void theManagementPortServesNeitherPagesNorSpellings() {
        var address = URI.create("http://127.0.0.1:" + management);
        for (var path : List.of("/account", "/login")) {
            http.get().uri(address.resolve(path)).exchange().expectStatus().isNotFound();
        }
        for (var path : List.of("/signUP", "/booking/reserve", "/booking/confirm")) {
            http.post().uri(address.resolve(path)).exchange().expectStatus().isNotFound();
        }
    }

    private String text(String path) {
        var body =
                http.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        assertThat(body).as(path).isNotNull();
        return String.valueOf(body);
    }
}
