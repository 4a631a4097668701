package io.foyer.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.foyer.common.security.Role;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
@TestPropertySource(properties = {"foyer.limits.per-ip=5", "foyer.limits.per-account=2"})
class RateLimitTests {

    @Autowired private WebTestClient http;
    @Autowired private TestIdentity identity;
    @Autowired private AtomicLong nanos;

    @BeforeEach
    void afterAPause() {
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        Upstreams.forgetAll();
    }

    @Test
    void anAddressThatAsksTooFastIsToldWhenToComeBack() {
        for (int i = 0; i < 10; i++) {
            http.get().uri("/api/v1/events/e").exchange().expectStatus().isOk();
        }

        http.get()
                .uri("/api/v1/events/e")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectHeader()
                .valueEquals("RateLimit-Limit", "5")
                .expectHeader()
                .valueEquals("RateLimit-Remaining", "0")
                .expectHeader()
                .valueEquals("RateLimit-Reset", "1")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("too-many-requests");
        assertThat(Upstreams.of(Name.EVENT).received()).hasSize(10);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        http.get().uri("/api/v1/events/e").exchange().expectStatus().isOk();
    }

    @Test
    void anotherForwardedAddressIsNoOtherAddress() {
        for (int i = 0; i < 10; i++) {
            http.get()
                    .uri("/api/v1/events/e")
                    .header("X-Forwarded-For", "1.2.3." + i)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        http.get()
                .uri("/api/v1/events/e")
                .header("X-Forwarded-For", "9.9.9.9")
                .exchange()
                .expectStatus()
                .isEqualTo(429);
    }

    @Test
    void anAccountIsLimitedWhateverItsTokenAndOthersGoOn() {
        var account = UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            asking(account).isOk();
        }

        asking(account).isEqualTo(429);

        asking(UUID.randomUUID()).isOk();
    }

    private StatusAssertions asking(UUID account) {
        return http.get()
                .uri("/api/v1/events/e")
                .header("Authorization", "Bearer " + identity.token(account, Role.CUSTOMER))
                .exchange()
                .expectStatus();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class MovedByHand {

        @Bean
        AtomicLong nanos() {
            return new AtomicLong();
        }

        @Bean
        @Primary
        Ticker movedTicker(AtomicLong nanos) {
            return nanos::get;
        }
    }
}
