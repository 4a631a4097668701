package io.foyer.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.messaging.Streams;
import io.foyer.common.security.TokenClaims;
import io.foyer.gateway.testing.GatewayTest;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@GatewayTest
class EndedSessionTests {

    @Autowired private WebTestClient http;
    @Autowired private TestIdentity identity;
    @Autowired private RedissonClient redis;

    @Test
    void aTokenThatWasRememberedIsRefusedWithinASecondOfItsSessionsEnd() {
        var session = UUID.randomUUID();
        var token = token(session);
        assertThat(status(token)).isEqualTo(200);
        assertThat(status(token)).isEqualTo(200);

        end(session);

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(token) == 401);
        assertThat(status(token(UUID.randomUUID()))).isEqualTo(200);
    }

    private int status(String token) {
        return http.get()
                .uri("/api/v1/events")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private void end(UUID session) {
        var payload =
                """
                {"accountId": "%s", "sessionIds": ["%s"], "until": "%s"}
                """
                        .formatted(UUID.randomUUID(), session, Instant.now().plusSeconds(600));
        redis.<String, String>getStream(Streams.ACCOUNT, StringCodec.INSTANCE)
                .add(
                        StreamAddArgs.entries(
                                Map.of(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "type",
                                        "SessionsEnded",
                                        "payload",
                                        payload)));
    }

    private String token(UUID session) {
        return identity.sign(
                TokenClaims.ACCESS_TOKEN_TYPE,
                identity.accessClaims(UUID.randomUUID())
                        .claim(TokenClaims.SESSION, session.toString())
                        .build());
    }
}
