package io.foyer.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class ResponseHeadersTests {

    @Autowired private WebTestClient http;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events/e", "/api/v1/nothing", "/api/v1/events//e"})
    void everyAnswerOfTheApiForbidsWhatABrowserCouldDoWithIt(String path) {
        var headers = headersOf(path);

        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.get("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.containsHeader("Server")).isFalse();
        assertThat(headers.containsHeader("Strict-Transport-Security")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts/me",
                "/api/v1/bookings/b",
                "/api/v1/users/me/bookings",
                "/booking/b",
                "/user/bookings"
            })
    void whatSpeaksOfOnePersonIsKeptNowhere(String path) {
        assertThat(headersOf(path).get("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void theWebClientRunsOnlyItsOwnScriptsAndStyles() {
        var headers = headersOf("/");

        assertThat(headers.getFirst("Content-Type")).startsWith("text/html");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe", "stripe");
    }

    @Test
    void onlyWhereCardsAreTypedIntoStripesFieldsMayTheyComeFromThere() {
        var page = ResponseHeaders.of(HttpMethod.GET, "/", true);
        var headers = new HttpHeaders();

        page.write(headers, false, false);

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains(
                        "script-src 'self' https://js.stripe.com;",
                        "connect-src 'self' https://api.stripe.com;",
                        "frame-src https://js.stripe.com https://hooks.stripe.com;")
                .doesNotContain("unsafe");
        assertThat(ResponseHeaders.of(HttpMethod.GET, "/api/v1/events/e", true))
                .isEqualTo(ResponseHeaders.API);
    }

    @Test
    void theSandboxsKeyIsNotStripes() {
        var defaults =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.checkout", CheckoutProperties.class);

        assertThat(defaults).isEqualTo(new CheckoutProperties("pk_test_sandbox"));
        assertThat(defaults.byStripe()).isFalse();
        assertThat(new CheckoutProperties("pk_live_1").byStripe()).isTrue();
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        var headers = new HttpHeaders();

        ResponseHeaders.API.write(headers, false, true);

        assertThat(headers.getFirst("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    private HttpHeaders headersOf(String path) {
        return http.get().uri(path).exchange().returnResult(byte[].class).getResponseHeaders();
    }
}
