package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class RoutingTests {

    @Autowired private WebTestClient http;
    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/accounts/me,                       ACCOUNT",
        "POST,   /api/v1/accounts,                          ACCOUNT",
        "POST,   /api/v1/auth/login,                        ACCOUNT",
        "GET,    /api/v1/erasures/e,                        ACCOUNT",
        "GET,    /api/v1/door-staff/invitations,            EVENT",
        "GET,    /.well-known/jwks.json,                    ACCOUNT",
        "GET,    /api/v1/.well-known/openid-configuration,  ACCOUNT",
        "GET,    /api/v1/venues?city=London,                EVENT",
        "PUT,    /api/v1/venues/v/seat-maps/draft,          EVENT",
        "GET,    /api/v1/performers/p,                      EVENT",
        "GET,    /api/v1/events,                            EVENT",
        "GET,    /api/v1/events/e,                          EVENT",
        "GET,    /api/v1/events/e/showtimes,                EVENT",
        "GET,    /api/v1/showtimes/s,                       EVENT",
        "GET,    /api/v1/showtimes/s/seat-map,              EVENT",
        "GET,    /api/v1/showtimes/s/prices,                EVENT",
        "GET,    /api/v1/showtimes/s/waiting-room,          EVENT",
        "GET,    /api/v1/search?q=x,                        SEARCH",
        "GET,    /api/v1/search/suggestions?q=x,            SEARCH",
        "GET,    /api/v1/showtimes/s/availability,          AVAILABILITY",
        "GET,    /api/v1/showtimes/s/availability/stream,   AVAILABILITY",
        "POST,   /api/v1/bookings,                          BOOKING",
        "DELETE, /api/v1/bookings/b,                        BOOKING",
        "GET,    /api/v1/users/me/bookings?when=past,       BOOKING",
        "GET,    /api/v1/tickets/t/qr.png,                  BOOKING",
        "POST,   /api/v1/webhooks/stripe,                   BOOKING",
        "POST,   /api/v1/showtimes/s/check-ins,             BOOKING",
        "GET,    /api/v1/showtimes/s/check-ins/manifest,    BOOKING",
        "GET,    /api/v1/showtimes/s/price-changes,         BOOKING",
        "GET,    /api/v1/payments/attention,                BOOKING",
        "GET,    /api/v1/events/e/refunds,                  BOOKING",
        "GET,    /api/v1/events/e/refunds/preview,          BOOKING",
        "POST,   /api/v1/retention/runs,                    BOOKING",
        "GET,    /api/v1/showtimes/s/inventory,             BOOKING",
        "GET,    /api/v1/showtimes/s/refunds/preview,       BOOKING",
        "GET,    /api/v1/events/e/bookings,                 BOOKING",
        "GET,    /api/v1/events/e/sales,                    BOOKING",
        "GET,    /api/v1/events/e/sales.csv,                BOOKING",
        "POST,   /api/v1/waiting-rooms/s/places,            QUEUE",
        "GET,    /api/v1/waiting-rooms/s/draw,              QUEUE",
        "GET,    /api/v1/waiting-rooms/s/places/p,          QUEUE",
        "GET,    /api/v1/waiting-rooms/s,                   QUEUE"
    })
    void eachPathReachesItsServiceAndNoOtherUnchanged(String method, String uri, Name owner) {
        http.method(HttpMethod.valueOf(method)).uri(uri).exchange().expectStatus().isOk();

        assertThat(Upstreams.of(owner).last().uri()).isEqualTo(uri);
        assertThat(Upstreams.of(owner).last().method()).isEqualTo(method);
        assertThat(
                        Arrays.stream(Name.values())
                                .mapToInt(name -> Upstreams.of(name).received().size())
                                .sum())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/showtimes/s/map",
                "/internal/search/rebuilds",
                "/internal/search/rebuilds/rollback",
                "/internal/search/sweeps",
                "/api/v1/internal/x",
                "/actuator/health",
                "/actuator/env",
                "/api/v1/nothing",
                "/api/v2/events",
                "/favicon.nothing"
            })
    void whatIsNotNamedIsNotReachable(String path) {
        http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found")
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events/../../internal/x",
                "/api/v1/events/%2e%2e/%2e%2e/internal/x",
                "/api/v1//events",
                "/api/v1/events;x=y/e",
                "/api/v1/events/e%2fbookings",
                "/api/v1/events/%ff%fe",
                "/api/v1/search?q=%ff",
                "/api/v1/search?q=%c3%28"
            })
    void addressesThatCouldMeanTwoThingsAreRefused(String path) {
        http.get()
                .uri(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json");
        assertNobodyWasAsked();
    }

    @Test
    void addressesInAnyScriptAreFine() {
        var path = "/api/v1/search?q=%C3%A9%F0%9F%98%80+100%25";

        http.get()
                .uri(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Upstreams.of(Name.SEARCH).last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW"})
    void methodsThatMeanNothingHereAreNotAllowed(String method) {
        http.method(HttpMethod.valueOf(method))
                .uri("/api/v1/events")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .exists("Allow")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("method-not-allowed");
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @CsvSource({
        "account, ACCOUNT",
        "event, EVENT",
        "search, SEARCH",
        "booking, BOOKING",
        "availability, AVAILABILITY",
        "queue, QUEUE"
    })
    void theDocumentOfEachServiceHasAPathOfItsOwn(String path, Name owner) {
        http.get().uri("/v3/api-docs/" + path).exchange().expectStatus().isOk();

        assertThat(Upstreams.of(owner).last().uri()).isEqualTo("/v3/api-docs");
    }

    @Test
    void thePageOfAllDocumentsListsEachService() {
        http.get()
                .uri("/v3/api-docs/swagger-config")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.urls.length()")
                .isEqualTo(6);
        http.get().uri("/docs").exchange().expectStatus().is3xxRedirection();
    }

    private static void assertNobodyWasAsked() {
        assertThat(Name.values())
                .allSatisfy(name -> assertThat(Upstreams.of(name).received()).isEmpty());
    }
}
