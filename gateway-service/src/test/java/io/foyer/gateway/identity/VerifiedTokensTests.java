package io.foyer.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import io.foyer.common.session.EndedSessions;
import io.foyer.testing.time.MovableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class VerifiedTokensTests {

    private final MovableClock clock = new MovableClock();
    private final Set<String> ended = new HashSet<>();
    private final AtomicInteger verified = new AtomicInteger();
    private final IdentityLimits limits =
            Binder.get(new MockEnvironment())
                    .bindOrCreate("foyer.verified-tokens", IdentityLimits.class);
    private final VerifiedTokens tokens =
            new VerifiedTokens(
                    token -> Mono.fromSupplier(() -> decode(token)),
                    ended::contains,
                    clock,
                    limits);

    @Test
    void theDefaultsAreThese() {
        assertThat(limits).isEqualTo(new IdentityLimits(20_000, Duration.ofSeconds(30)));
    }

    @Test
    void aTokenIsVerifiedOnceAndThenRemembered() {
        assertThat(tokens.accountOf("t")).isNull();

        assertThat(tokens.verify("t").block()).isEqualTo("somebody");

        assertThat(tokens.accountOf("t")).isEqualTo("somebody");
        assertThat(tokens.accountOf("other")).isNull();
        assertThat(verified).hasValue(1);
    }

    @Test
    void aRememberedTokenStillExpires() {
        tokens.verify("t").block();
        clock.advance(Duration.ofMinutes(1));

        assertThat(tokens.accountOf("t")).isNull();
    }

    @Test
    void aRememberedTokenDiesWithItsSession() {
        tokens.verify("t").block();
        ended.add("another session");
        assertThat(tokens.accountOf("t")).isEqualTo("somebody");

        ended.add("session of t");

        assertThat(tokens.accountOf("t")).isNull();
    }

    @Test
    void whenTheKeysCannotBeReadTheTokenIsNotCalledBad() {
        var filter =
                new IdentityFilter(
                        new VerifiedTokens(
                                _ -> Mono.error(new JwtException("no keys")),
                                EndedSessions.none(),
                                clock,
                                limits));
        var exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.get("/").header("Authorization", "Bearer t"));

        StepVerifier.create(filter.filter(exchange, _ -> Mono.empty()))
                .expectErrorSatisfies(
                        failure ->
                                assertThat(((Problem) failure).type())
                                        .isEqualTo(ProblemType.UNAVAILABLE))
                .verify();
    }

    private Jwt decode(String token) {
        verified.incrementAndGet();
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("somebody")
                .claim("sid", "session of " + token)
                .expiresAt(clock.instant().plusSeconds(60))
                .build();
    }
}
