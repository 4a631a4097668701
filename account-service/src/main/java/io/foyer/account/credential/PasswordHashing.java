package io.foyer.account.credential;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares, a few at a time. Each takes tens of megabytes; without the bound a burst of
 * log-ins would be a denial of memory to everybody else.
 */
@Component
class PasswordHashing {

    private final PasswordEncoder encoder;
    private final CredentialProperties limits;
    private final Semaphore turns;
    private final Counter refused;

    PasswordHashing(PasswordEncoder encoder, CredentialProperties limits, MeterRegistry metrics) {
        this.encoder = encoder;
        this.limits = limits;
        this.turns = new Semaphore(limits.concurrentHashes(), true);
        this.refused = metrics.counter("foyer.hashes.refused");
        metrics.gauge("foyer.hashes.waiting", turns, Semaphore::getQueueLength);
        metrics.gauge("foyer.hashes.running", turns, this::running);
    }

    /** Empty when no turn came in time. */
    Optional<PasswordHash> hash(String password) {
        return inTurn(() -> new PasswordHash(encode(password)));
    }

    /** Empty when no turn came in time. */
    Optional<Boolean> matches(String password, PasswordHash hash) {
        return inTurn(() -> encoder.matches(composed(password), hash.encoded()));
    }

    /** Whether today's cost is higher than what the hash was computed with. */
    boolean isOutdated(PasswordHash hash) {
        return encoder.upgradeEncoding(hash.encoded());
    }

    private int running(Semaphore bound) {
        return limits.concurrentHashes() - bound.availablePermits();
    }

    private String encode(String password) {
        var encoded = encoder.encode(composed(password));
        if (encoded == null) {
            throw new IllegalStateException("No hash for a password that is there");
        }
        return encoded;
    }

    /** The same characters, however a keyboard composed them, are the same password. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        if (!awaitTurn()) {
            refused.increment();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    private boolean awaitTurn() {
        try {
            return turns.tryAcquire(limits.hashWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
