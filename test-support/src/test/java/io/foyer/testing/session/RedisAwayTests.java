package io.foyer.testing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.common.session.EndedSessions;
import io.foyer.platform.process.Ports;
import io.foyer.platform.store.RedisStore;
import io.foyer.testing.fixture.PublishedKeys;
import io.foyer.testing.fixture.RunningService;
import io.foyer.testing.identity.TestIdentity;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;

/** Redis stops and comes back. */
@SuppressWarnings("NullAway.Init") // set before each test
class RedisAwayTests {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();
    private final TestIdentity identity = TestIdentity.shared();

    @TempDir private Path folder;
    private PublishedKeys keys;
    private RedisStore redis;

    @BeforeEach
    void start() {
        keys = new PublishedKeys(identity);
        redis =
                new RedisStore(
                        folder.resolve("programs"), folder.resolve("redis"), Ports.free(), 1);
        redis.start();
    }

    @AfterEach
    void stop() {
        redis.stop();
        keys.close();
    }

    @Test
    void whatIsKnownStaysKnownAndWhatFollowsIsCaughtUpWith() {
        end(before);
        try (var service = service()) {
            var ended = service.bean(EndedSessions.class);
            assertThat(ended.contains(before.toString())).isTrue();

            redis.stop();

            await().atMost(A_WHILE).until(() -> staleness(service) > 1);
            assertThat(ended.contains(before.toString())).isTrue();
            assertThat(status(service)).isEqualTo(200);

            redis.start();
            end(after);

            await().atMost(A_WHILE).until(() -> ended.contains(after.toString()));
            assertThat(ended.contains(before.toString())).isTrue();
            await().atMost(A_WHILE).until(() -> staleness(service) < 1);
        }
    }

    @Test
    void aServiceStartsWithoutRedisAndLearnsWhenItIsThere() {
        end(before);
        redis.stop();
        try (var service = service()) {
            assertThat(status(service)).isEqualTo(200);

            redis.start();

            var ended = service.bean(EndedSessions.class);
            await().atMost(A_WHILE).until(() -> ended.contains(before.toString()));
        }
    }

    private void end(UUID session) {
        try (var account = new Announcements(redis.uri(0))) {
            account.newEpoch();
            account.sessionEnded(session);
        }
    }

    private RunningService service() {
        return new RunningService(
                WebApplicationType.SERVLET,
                keys,
                List.of(EndedSessionsTests.NO_DATABASE, "foyer.redis.url=" + redis.uri(0)));
    }

    private int status(RunningService service) {
        return service.getAs(identity.token(UUID.randomUUID()), "/whoami").statusCode();
    }

    private static double staleness(RunningService service) {
        return service.bean(MeterRegistry.class)
                .get("foyer.ended.sessions.staleness")
                .gauge()
                .value();
    }
}
