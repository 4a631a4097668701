package io.foyer.account.credential;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares, a few at a time. Each takes tens of megabytes; without the bound a burst of
 * log-ins would be a denial of memory to everybody else.
 *
 * <p>On platform threads: a virtual one never lets go of its carrier while it computes, so as many
 * hashes as there are cores would stop every other request until they are done.
 */
@Component
class PasswordHashing implements AutoCloseable {

    private final PasswordEncoder encoder;
    private final CredentialProperties limits;
    private final Semaphore turns;
    private final Counter refused;

    /** As many threads as there are turns, no more. */
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().name("password-hash-", 0).daemon().factory());

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

    /** The caller waits without a carrier; the turn ends with the work, even if nobody waits. */
    private <T> Optional<T> inTurn(Callable<T> work) {
        if (!awaitTurn()) {
            refused.increment();
            return Optional.empty();
        }
        var hash =
                threads.submit(
                        () -> {
                            try {
                                return work.call();
                            } finally {
                                turns.release();
                            }
                        });
        try {
            return Optional.of(hash.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
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
