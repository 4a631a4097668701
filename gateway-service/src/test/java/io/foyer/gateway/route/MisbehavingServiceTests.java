package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Services that misbehave once they are connected to. */
@GatewayTest
class MisbehavingServiceTests {

    @Autowired private WebTestClient http;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @Test
    void aServiceThatTakesTooLongIsATimeout() {
        http.get()
                .uri("/api/v1/events/never")
                .exchange()
                .expectStatus()
                .isEqualTo(504)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("gateway-timeout");
        assertThat(Upstreams.of(Name.EVENT).received()).hasSize(1);
    }

    @Test
    void aGetThatWasCutOffIsSentOnceMore() {
        http.get()
                .uri("/api/v1/events/hang-up")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unavailable");
        assertThat(Upstreams.of(Name.EVENT).received()).hasSize(2);
    }

    @Test
    void aCommandIsNeverRepeated() {
        http.post().uri("/api/v1/bookings/hang-up").exchange().expectStatus().isEqualTo(503);

        assertThat(Upstreams.of(Name.BOOKING).received()).hasSize(1);
    }
}
