package io.foyer.testing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.security.TokenClaims;
import io.foyer.testing.fixture.PublishedKeys;
import io.foyer.testing.fixture.RunningService;
import io.foyer.testing.identity.TestIdentity;
import io.foyer.testing.store.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;

@SuppressWarnings("NullAway.Init") // set before each test
class EndedSessionsTests {

    static final String NO_DATABASE =
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration";

    private final TestIdentity identity = TestIdentity.shared();
    private final UUID session = UUID.randomUUID();
    private final String token = token(session);
    private PublishedKeys keys;
    private URI redis;
    private Announcements account;

    @BeforeEach
    void publish() {
        keys = new PublishedKeys(identity);
        redis = Stores.freshRedis();
        account = new Announcements(redis);
        account.newEpoch();
    }

    @AfterEach
    void close() {
        account.close();
        keys.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void aTokenOfAnEndedSessionIsRefusedWithinASecond(WebApplicationType kind) {
        try (var service = service(kind)) {
            assertThat(status(service, token)).isEqualTo(200);

            account.nonsense();
            account.sessionEnded(session);

            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> status(service, token) == 401);
            assertThat(service.getAs(token, "/whoami").body())
                    .contains("\"code\":\"unauthenticated\"");
            assertThat(status(service, token(UUID.randomUUID()))).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVLET", "REACTIVE"})
    void anInstanceThatStartsLaterKnowsItFromTheFirstRequestOn(WebApplicationType kind) {
        account.sessionEnded(session);

        try (var service = service(kind)) {
            assertThat(status(service, token)).isEqualTo(401);
            assertThat(status(service, token(UUID.randomUUID()))).isEqualTo(200);
        }
    }

    /** Negative control: with nobody to tell it, a verifier takes the token until it expires. */
    @Test
    void whoeverIsNotToldAcceptsTheToken() {
        account.sessionEnded(session);

        try (var service = service(WebApplicationType.SERVLET, "foyer.redis.enabled=false")) {
            assertThat(status(service, token)).isEqualTo(200);
        }
    }

    @Test
    void whatIsKnownOutlivesAFlushAndWhatIsPublishedAfterItIsHeard() {
        try (var service = service(WebApplicationType.SERVLET)) {
            account.sessionEnded(session);
            await().until(() -> status(service, token) == 401);
            var later = UUID.randomUUID();

            account.loseEverything();
            account.newEpoch();
            // Even when the new stream counts from long ago.
            account.sessionEndedAt(1_000, later);

            await().until(() -> status(service, token(later)) == 401);
            assertThat(status(service, token)).isEqualTo(401);
        }
    }

    private RunningService service(WebApplicationType kind, String... more) {
        var settings = new ArrayList<>(List.of(NO_DATABASE, "foyer.redis.url=" + redis));
        settings.addAll(List.of(more));
        return new RunningService(kind, keys, settings);
    }

    private static int status(RunningService service, String token) {
        return service.getAs(token, "/whoami").statusCode();
    }

    private String token(UUID sessionId) {
        var claims =
                identity.accessClaims(UUID.randomUUID())
                        .claim(TokenClaims.SESSION, sessionId.toString());
        return identity.sign(TokenClaims.ACCESS_TOKEN_TYPE, claims.build());
    }
}
