package io.foyer.common.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.foyer.common.problem.Problem;
import io.foyer.common.problem.ProblemType;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.util.unit.DataSize;

/**
 * Values kept for a while on this instance. One caller makes a value and all others that want it
 * wait for that one; whoever asks after {@link #forget} waits for nobody who began before it.
 */
public final class Flights<K, V> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final AsyncCache<K, V> kept;
    private final Duration patience;

    /**
     * @param lifetime how long a value is kept after it was made
     * @param size bound on the sum of weights
     * @param patience how long anybody waits for another one's value
     */
    public Flights(Duration lifetime, DataSize size, Weigher<K, V> weigher, Duration patience) {
        this.patience = patience;
        this.kept =
                Caffeine.newBuilder()
                        .expireAfterWrite(lifetime)
                        .maximumWeight(size.toBytes())
                        .weigher(weigher)
                        .buildAsync();
    }

    /**
     * The value, made by {@code maker} if nobody has or does.
     *
     * @throws Problem 503 when another caller takes too long to make it
     */
    public V get(K key, Supplier<V> maker) {
        var present = kept.getIfPresent(key);
        if (present != null) {
            return await(present);
        }
        var mine = new CompletableFuture<V>();
        var other = kept.asMap().putIfAbsent(key, mine);
        return other == null ? make(mine, maker) : await(other);
    }

    /** The value if it is there already. */
    public Optional<V> present(K key) {
        return Optional.ofNullable(kept.synchronous().getIfPresent(key));
    }

    /** Forgets it, and what is being made of it. */
    public void forget(K key) {
        kept.asMap().remove(key);
    }

    /** Forgets everything. */
    public void forgetAll() {
        kept.asMap().clear();
    }

    /** The keys of values that are ready and match. */
    public Collection<K> keysOf(Predicate<V> wanted) {
        return kept.synchronous().asMap().entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <V> V make(CompletableFuture<V> mine, Supplier<V> maker) {
        try {
            var value = maker.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private V await(CompletableFuture<V> future) {
        if (future.isDone() && !future.isCompletedExceptionally()) {
            return future.join();
        }
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (TimeoutException late) {
            throw new Problem(ProblemType.OVERLOADED).retryAfter(RETRY_AFTER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE);
        }
    }
}
