package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final CredentialProperties limits = CredentialPropertiesTests.defaults();
    private final PasswordEncoder argon2 = new Argon2Configuration().argon2(limits);
    private final PasswordHashing hashing = new PasswordHashing(argon2, limits, metrics);

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
        var bounded =
                new PasswordHashing(
                        gauge, CredentialPropertiesTests.withTurns(3, PATIENCE), metrics);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 60).forEach(_ -> threads.submit(() -> bounded.hash("x")));
        }

        assertThat(gauge.most.get()).isEqualTo(3);
    }

    @Test
    void howManyWereTurnedAwayIsCounted() {
        var noTurns = CredentialPropertiesTests.withTurns(0, Duration.ofMillis(1));

        assertThat(new PasswordHashing(argon2, noTurns, metrics).hash("x")).isEmpty();

        assertThat(metrics.counter("foyer.hashes.refused").count()).isEqualTo(1);
        assertThat(metrics.get("foyer.hashes.running").gauge().value()).isZero();
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
