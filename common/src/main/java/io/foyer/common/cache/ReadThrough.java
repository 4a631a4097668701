package io.foyer.common.cache;

import io.foyer.common.cache.SharedEntries.Found;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of thing, read through this instance's own copy, then the one in Redis, then its source.
 * Of all instances together one loads a missing entry; the others wait for it. What changed while
 * it was being loaded is not kept.
 */
public final class ReadThrough<K, V> {

    private static final Logger log = LoggerFactory.getLogger(ReadThrough.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final double HUNDRED = 100;
    private static final byte[] NOTHING = new byte[0];

    private final Kind<K, V> kind;
    private final SharedEntries shared;
    private final CacheProperties limits;
    private final ReadCounts counts;
    private final Flights<K, Optional<V>> own;

    ReadThrough(Kind<K, V> kind, SharedEntries shared, CacheProperties limits, ReadCounts counts) {
        this.kind = kind;
        this.shared = shared;
        this.limits = limits;
        this.counts = counts;
        this.own =
                new Flights<>(
                        kind.local(),
                        kind.size(),
                        (key, value) -> value.map(v -> kind.weigher().weigh(key, v)).orElse(1),
                        limits.patience());
    }

    /**
     * The thing.
     *
     * @param source reads it where it is at home; absent when there is none
     * @throws Problem 503 when its turn to be loaded does not come in time
     */
    public Optional<V> get(K key, Supplier<Optional<V>> source) {
        var present = own.present(key);
        if (present.isPresent()) {
            counts.own().increment();
            return present.get();
        }
        return own.get(key, () -> find(key, source));
    }

    /** The thing if this instance has its own copy. */
    public Optional<V> present(K key) {
        return own.present(key).flatMap(value -> value);
    }

    /** Drops it here and in Redis, and whatever is being loaded of it. */
    public void drop(K key, UUID change) {
        own.forget(key);
        if (!shared.drop(name(key), change)) {
            counts.undropped().increment(); // Its message will, once Redis is back.
        }
    }

    private Optional<V> find(K key, Supplier<Optional<V>> source) {
        var token = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + limits.patience().toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            switch (shared.find(name(key), token)) {
                case Found.Entry(var bytes) -> {
                    var value = readable(bytes);
                    if (value != null) {
                        counts.shared().increment();
                        return Optional.of(value);
                    }
                    return load(source);
                }
                case Found.Yours(var generation) -> {
                    return loadForAll(key, generation, token, source);
                }
                case Found.Unknown() -> {
                    return load(source);
                }
                case Found.Loading() -> {
                    counts.waits().increment();
                    pause = waited(pause, deadline);
                }
            }
        }
    }

    private Optional<V> loadForAll(
            K key, byte[] generation, String token, Supplier<Optional<V>> source) {
        var entry = NOTHING;
        try {
            var value = load(source);
            entry = value.map(kind.form()::write).orElse(NOTHING);
            return value;
        } finally {
            keep(key, generation, token, entry);
        }
    }

    private void keep(K key, byte[] generation, String token, byte[] entry) {
        if (entry.length == 0 || entry.length > limits.maxEntry().toBytes()) {
            shared.giveUp(name(key), generation, token);
        } else if (!shared.keep(name(key), generation, token, entry, jittered())) {
            counts.late().increment();
        }
    }

    private Optional<V> load(Supplier<Optional<V>> source) {
        counts.loads().increment();
        return source.get();
    }

    private @Nullable V readable(byte[] bytes) {
        try {
            return kind.form().read(bytes);
        } catch (RuntimeException otherForm) {
            log.warn("An entry of {} cannot be read", kind.name(), otherForm);
            return null;
        }
    }

    private static Duration waited(Duration pause, long deadline) {
        if (System.nanoTime() > deadline) {
            throw new Problem(ProblemType.OVERLOADED).retryAfter(RETRY_AFTER);
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE);
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private Duration jittered() {
        var share = limits.jitterPercent() / HUNDRED;
        var factor = 1 + share * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.max(1, (long) (kind.shared().toMillis() * factor)));
    }

    private String name(K key) {
        return kind.name() + ":" + key;
    }
}
