package io.foyer.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.Role;
import io.foyer.common.security.TokenClaims;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.gateway.testing.Upstreams;
import io.foyer.gateway.testing.Upstreams.Name;
import io.foyer.testing.identity.TestIdentity;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class IdentityTests {

    private static final UUID ACCOUNT = UUID.randomUUID();

    @Autowired private WebTestClient http;
    @Autowired private TestIdentity identity;

    @BeforeEach
    void forget() {
        Upstreams.forgetAll();
    }

    @Test
    void withoutATokenTheServiceDecides() {
        http.get().uri("/api/v1/bookings/b").exchange().expectStatus().isOk();

        assertThat(Upstreams.of(Name.BOOKING).last().headers().contains("Authorization")).isFalse();
    }

    @Test
    void aGoodTokenIsPassedOnSoThatTheServiceCanVerifyItAgain() {
        var token = identity.token(ACCOUNT, Role.CUSTOMER);

        withAuthorization("Bearer " + token).isOk();
        withAuthorization("bearer " + token).isOk();

        assertThat(Upstreams.of(Name.BOOKING).received())
                .hasSize(2)
                .allSatisfy(
                        received ->
                                assertThat(received.headers().get("Authorization"))
                                        .endsWith(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoTokenIsTurnedAway(String token) {
        assertRefused("Bearer " + token);
    }

    @Test
    void expiredForeignAndMistypedTokensAreTurnedAway() {
        var expired =
                identity.accessClaims(ACCOUNT)
                        .expirationTime(Date.from(Instant.now().minusSeconds(90)))
                        .build();
        assertRefused("Bearer " + identity.sign(TokenClaims.ACCESS_TOKEN_TYPE, expired));
        assertRefused("Bearer " + identity.sign("JWT", identity.accessClaims(ACCOUNT).build()));
        assertRefused("Bearer " + new TestIdentity().token(ACCOUNT, Role.ADMIN));
        assertRefused(
                "Bearer "
                        + identity.admissionToken(
                                ACCOUNT, UUID.randomUUID(), Instant.now().plusSeconds(60)));
    }

    @Test
    void aTokenThatWasGoodOnceIsNotTakenForAnother() {
        var token = identity.token(ACCOUNT, Role.CUSTOMER);
        withAuthorization("Bearer " + token).isOk();

        assertRefused("Bearer " + token.substring(0, token.length() - 4) + "AAAA");
    }

    @Test
    void twoTokensAreNoToken() {
        var token = identity.token(ACCOUNT, Role.CUSTOMER);

        http.get()
                .uri("/api/v1/bookings/b")
                .header("Authorization", "Bearer " + token, "Bearer " + token)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void assertRefused(String authorization) {
        http.get()
                .uri("/api/v1/bookings/b")
                .header("Authorization", authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    private StatusAssertions withAuthorization(String authorization) {
        return http.get()
                .uri("/api/v1/bookings/b")
                .header("Authorization", authorization)
                .exchange()
                .expectStatus();
    }
}
