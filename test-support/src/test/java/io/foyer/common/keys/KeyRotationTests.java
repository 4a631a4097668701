package io.foyer.common.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.common.security.IdentityProperties;
import io.foyer.common.security.TokenClaims;
import io.foyer.common.security.TokenVerifier;
import io.foyer.common.session.EndedSessions;
import io.foyer.testing.fixture.PublishedKeys;
import io.foyer.testing.identity.TestIdentity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Keys change while tokens are signed and verified. The keys live by a clock that moves a minute a
 * step; the verifier's cache lives by the machine's, where a minute takes {@link #MINUTE} at least.
 */
class KeyRotationTests {

    private static final Duration MINUTE = Duration.ofMillis(100);
    private static final String TYPE = TokenClaims.ACCESS_TOKEN_TYPE;
    private static final int TOKEN_MINUTES = 10;

    /** Until the third key signs. */
    private static final int MINUTES = 80;

    /** Until the first key has left, and every verifier has read the keys again. */
    private static final int TO_THE_FIRST_END = 56;

    @Test
    void keysRotateWithoutOneTokenThatCannotBeVerified() {
        var course = run(limits(Duration.ofMinutes(15)), MINUTES);

        assertThat(course.refused).isZero();
        assertThat(course.signers).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Negative control: a key that leaves as soon as it no longer signs leaves tokens behind. */
    @Test
    void retiredAtOnceAKeyLeavesTokensThatNobodyCanVerify() {
        assertThat(run(limits(Duration.ZERO), TO_THE_FIRST_END).refused).isPositive();
    }

    @Test
    void aTokenOfARetiredKeyIsRefusedAndOneOfTheNextKeyIsAccepted() {
        var limits = limits(Duration.ofMinutes(15));
        try (var scene = new KeyScene(limits)) {
            var ring = scene.instance();
            var retired = ring.sign(TYPE, KeyScene.claims());
            scene.clock.advance(limits.lifetime());
            ring.reload();
            try (var published = publish(ring)) {
                var next = scene.store().all().getLast();
                assertThat(next).isNotEqualTo(ring.signer());
                var early = KeyRing.sign(next, TYPE, KeyScene.claims());
                assertThat(accepts(newVerifier(published), early)).isTrue();
                assertThat(accepts(newVerifier(published), retired)).isTrue();

                scene.clock.advance(limits.publishLead().plus(limits.retireAfter()));
                ring.reload();

                assertThatThrownBy(() -> newVerifier(published).decode(retired))
                        .isInstanceOf(JwtException.class);
                assertThat(accepts(newVerifier(published), early)).isTrue();
            }
        }
    }

    /** Each minute a token is signed, and all that are not ten minutes old are verified. */
    private static Course run(KeyProperties limits, int minutes) {
        try (var scene = new KeyScene(limits)) {
            var ring = scene.instance();
            try (var published = publish(ring)) {
                var verifier = quickVerifier(published);
                Awaitility.await()
                        .until(() -> accepts(verifier, ring.sign(TYPE, KeyScene.claims())));
                var living = new ArrayDeque<String>();
                var course = new Course();
                for (var minute = 0; minute < minutes; minute++) {
                    living.addLast(ring.sign(TYPE, KeyScene.claims()));
                    if (living.size() > TOKEN_MINUTES) {
                        living.removeFirst();
                    }
                    course.signers.add(ring.signer().id());
                    course.refused += refused(verifier, living);
                    letAMinutePass();
                    scene.clock.advance(Duration.ofMinutes(1));
                    ring.reload();
                }
                return course;
            }
        }
    }

    private static long refused(JwtDecoder verifier, Collection<String> tokens) {
        return tokens.stream().filter(token -> !accepts(verifier, token)).count();
    }

    private static boolean accepts(JwtDecoder verifier, String token) {
        try {
            verifier.decode(token);
            return true;
        } catch (JwtException _) {
            return false;
        }
    }

    private static void letAMinutePass() {
        var until = System.nanoTime() + MINUTE.toNanos();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> System.nanoTime() >= until);
    }

    private static PublishedKeys publish(KeyRing ring) {
        return new PublishedKeys(() -> ring.publicKeys().toString(true));
    }

    /** Reads the keys over HTTP and keeps them for five of our minutes. */
    private static JwtDecoder quickVerifier(PublishedKeys published) {
        return verifier(published, MINUTE.multipliedBy(5), Duration.ofMillis(180));
    }

    /** Has never read the keys before. */
    private static JwtDecoder newVerifier(PublishedKeys published) {
        return verifier(published, Duration.ofMinutes(5), Duration.ofSeconds(10));
    }

    private static JwtDecoder verifier(
            PublishedKeys published, Duration lifetime, Duration readTimeout) {
        return TokenVerifier.forAccessTokens(
                new IdentityProperties(
                        TestIdentity.ISSUER,
                        published.uri(),
                        Duration.ofSeconds(30),
                        lifetime,
                        lifetime.dividedBy(2),
                        Duration.ofSeconds(5),
                        readTimeout),
                EndedSessions.none());
    }

    /** A new key every half an hour instead of every ninety days, so that a test sees several. */
    private static KeyProperties limits(Duration retireAfter) {
        return new KeyProperties(
                2048,
                Duration.ofMinutes(30),
                Duration.ofMinutes(15),
                retireAfter,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                KeyEncryptionKey.LOCAL);
    }

    private static final class Course {
        private final HashSet<String> signers = new HashSet<>();
        private long refused;
    }
}
