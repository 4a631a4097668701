package io.foyer.common.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.common.security.IdentityProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class RememberedEndingsTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration BEYOND = Duration.ofMinutes(1);

    private final RememberedEndings endings = new RememberedEndings(BEYOND, 3);

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults("foyer.ended-sessions", EndedSessionProperties.class))
                .isEqualTo(
                        new EndedSessionProperties(
                                Duration.ofMillis(250),
                                500,
                                Duration.ofMinutes(12),
                                Duration.ofMinutes(1),
                                200_000));
    }

    @Test
    void aSessionIsRememberedLongerThanAnyVerifierTakesItsTokens() {
        assertThat(defaults("foyer.ended-sessions", EndedSessionProperties.class).keptBeyond())
                .isGreaterThan(defaults("foyer.identity", IdentityProperties.class).clockSkew());
    }

    @Test
    void whatEndedIsKnownAndNothingElse() {
        var ended = end(NOW.plusSeconds(600));

        assertThat(endings.contains(ended)).isTrue();
        assertThat(endings.contains(UUID.randomUUID().toString())).isFalse();
        assertThat(endings.contains("not an id")).isFalse();
    }

    @Test
    void itIsForgottenWhenItsLastTokenHasExpiredEverywhere() {
        var ended = end(NOW.plusSeconds(600));

        endings.forgetExpired(NOW.plusSeconds(600).plus(BEYOND).minusSeconds(1));
        assertThat(endings.contains(ended)).isTrue();

        endings.forgetExpired(NOW.plusSeconds(600).plus(BEYOND));
        assertThat(endings.contains(ended)).isFalse();
        assertThat(endings.size()).isZero();
    }

    @Test
    void whatHasLongExpiredIsNotRememberedAtAll() {
        end(NOW.minus(BEYOND));

        assertThat(endings.size()).isZero();
    }

    @Test
    void hearingItAgainTakesNoMoreRoom() {
        var id = UUID.randomUUID();
        for (var i = 0; i < 10; i++) {
            endings.remember(ended(id, NOW.plusSeconds(600)), NOW);
        }
        end(NOW.plusSeconds(601));
        end(NOW.plusSeconds(602));

        assertThat(endings.contains(id.toString())).isTrue();
        assertThat(endings.size()).isEqualTo(3);
    }

    @Test
    void ofTooManyTheFirstIsForgotten() {
        var first = end(NOW.plusSeconds(600));
        var second = end(NOW.plusSeconds(601));
        end(NOW.plusSeconds(602));
        var last = end(NOW.plusSeconds(603));

        assertThat(endings.size()).isEqualTo(3);
        assertThat(endings.contains(first)).isFalse();
        assertThat(endings.contains(second)).isTrue();
        assertThat(endings.contains(last)).isTrue();
    }

    private String end(Instant until) {
        var id = UUID.randomUUID();
        endings.remember(ended(id, until), NOW);
        return id.toString();
    }

    private static SessionsEnded ended(UUID sessionId, Instant until) {
        return new SessionsEnded(UUID.randomUUID(), List.of(sessionId), until);
    }

    private static <T> T defaults(String prefix, Class<T> type) {
        return Binder.get(new MockEnvironment()).bindOrCreate(prefix, type);
    }
}
