package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTests {

    private final CredentialProperties limits = CredentialPropertiesTests.defaults();
    private final PasswordEncoder argon2 = new Argon2Configuration().argon2(limits);
    private final PasswordHashing hashing = new PasswordHashing(argon2, limits);

    @Test
    void aHashNamesItsAlgorithmAndCostAndMatchesOnlyItsPassword() {
        var hash = hashing.hash("a fine passphrase").orElseThrow();

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
        assertThat(hashing.matches("a fine passphrase", hash)).contains(true);
        assertThat(hashing.matches("another passphrase", hash)).contains(false);
    }

    @Test
    void theDummyIsAHashThatTheEncoderReallyComputesWith() {
        var dummy = DummyHash.withCostOf(limits);

        assertThat(hashing.matches("a fine passphrase", dummy)).contains(false);
        assertThat(argon2.upgradeEncoding(dummy.encoded())).isFalse(); // so the same cost
    }

    @Test
    void howAKeyboardComposesAnAccentDoesNotMatter() {
        var hash = hashing.hash("cafe\u0301 lumie\u0300re").orElseThrow();

        assertThat(hashing.matches("caf\u00e9 lumi\u00e8re", hash)).contains(true);
    }

    @Test
    void neverMoreAreComputedAtOnceThanAllowed() {
        var gauge = new Gauge();
        var bounded = new PasswordHashing(gauge, withTurns(3));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 60).forEach(_ -> threads.submit(() -> bounded.hash("x")));
        }

        assertThat(gauge.most.get()).isEqualTo(3);
    }

    private CredentialProperties withTurns(int turns) {
        return new CredentialProperties(8, 128, 47_104, 1, 1, turns, Duration.ofSeconds(30));
    }

    /** Takes a moment and counts how many callers are inside. */
    private static final class Gauge implements PasswordEncoder {

        private static final long MOMENT_NANOS = 2_000_000;

        private final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            LockSupport.parkNanos(MOMENT_NANOS);
            inside.decrementAndGet();
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return false;
        }
    }
}
