package io.foyer.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import io.foyer.common.security.Role;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.RedisAt;
import io.foyer.testing.identity.TestIdentity;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway has never reached Redis: whoever asks too fast is told so all the same. */
@GatewayTest
@TestPropertySource(properties = {"foyer.limits.per-ip=0", "foyer.limits.per-account=2"})
class RedisDownTests {

    @Autowired private WebTestClient http;
    @Autowired private TestIdentity identity;
    @Autowired private MeterRegistry metrics;

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/auth/login", "/api/v1/bookings", "/api/v1/waiting-rooms/s/places"})
    void limitsHoldAndWhatIsNotKnownIsMeasured(String path) {
        var token = identity.token(UUID.randomUUID(), Role.CUSTOMER);

        var passed = 0;
        for (var i = 0; i < 20; i++) {
            passed += post(path, token) == 200 ? 1 : 0;
        }

        assertThat(passed).as("of twenty at once").isEqualTo(4);
        assertThat(post(path, token)).isEqualTo(429);
        assertThat(post(path, identity.token(UUID.randomUUID(), Role.CUSTOMER))).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> metrics.get("foyer.ended.sessions.staleness").gauge().value() > 1);
    }

    private int post(String path, String token) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Nobody {

        /** Stands still, so that a slow machine gives nobody time to be let through. */
        @Bean
        @Primary
        Ticker standingTicker() {
            return () -> 0;
        }

        @Bean
        RedisAt redisAt() {
            return new RedisAt(URI.create("redis://127.0.0.1:1/0"));
        }
    }
}
