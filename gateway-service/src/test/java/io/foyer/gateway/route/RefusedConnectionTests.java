package io.foyer.gateway.route;

import io.foyer.testing.identity.TestIdentity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where the services should be, nobody listens: port 19 is never given out. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "foyer.services.search=http://127.0.0.1:19",
            "foyer.services.booking=http://127.0.0.1:19"
        })
class RefusedConnectionTests {

    @LocalServerPort private int port;

    @Test
    void aServiceThatIsNotThereIsUnavailableAndTheAnswerSaysWhenToComeBack() {
        for (var path : new String[] {"/api/v1/search", "/api/v1/bookings/b"}) {
            WebTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + port)
                    .build()
                    .get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "1")
                    .expectHeader()
                    .contentType("application/problem+json")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("unavailable")
                    .jsonPath("$.type")
                    .isEqualTo("urn:foyer:problem:unavailable");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Keys {

        @Bean
        ReactiveJwtDecoder accessTokenDecoder() {
            return TestIdentity.shared().reactiveJwtDecoder();
        }
    }
}
