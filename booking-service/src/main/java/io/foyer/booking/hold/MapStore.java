package io.foyer.booking.hold;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.ByteArrayCodec;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/**
 * Runs the scripts in Redis. Every call ends within the command timeout; when calls keep failing,
 * further ones are refused at once for a while.
 */
@Component
class MapStore {

    private final RedissonClient redis;
    private final RScript scripts;
    private final CircuitBreaker breaker;
    private final StoreTrust trust;

    MapStore(RedissonClient redis, CircuitBreaker mapStoreBreaker, StoreTrust trust) {
        this.redis = redis;
        this.scripts = redis.getScript(StringCodec.INSTANCE);
        this.breaker = mapStoreBreaker;
        this.trust = trust;
    }

    /** Runs a script over text arguments. Fails with {@link StoreDown} or a RedisException. */
    <R> CompletionStage<R> run(Script script, List<Object> keys, Object... args) {
        return guarded(() -> eval(scripts, script, keys, args));
    }

    /** Runs a script whose arguments are bytes. */
    <R> CompletionStage<R> runOnBytes(Script script, List<Object> keys, Object... args) {
        return guarded(() -> eval(redis.getScript(ByteArrayCodec.INSTANCE), script, keys, args));
    }

    /** A key's raw bytes; null when there is no such key. */
    CompletionStage<byte @Nullable []> read(String key) {
        return guarded(
                () -> redis.<byte @Nullable []>getBucket(key, ByteArrayCodec.INSTANCE).getAsync());
    }

    /** What a sorted set has from a score on. */
    CompletionStage<Collection<String>> from(double score, String key) {
        return guarded(
                () ->
                        redis.<String>getScoredSortedSet(key, StringCodec.INSTANCE)
                                .valueRangeAsync(score, true, Double.POSITIVE_INFINITY, true));
    }

    CompletionStage<Boolean> exists(String key) {
        return guarded(() -> redis.getBucket(key, ByteArrayCodec.INSTANCE).isExistsAsync());
    }

    CompletionStage<Boolean> delete(String key) {
        return guarded(() -> redis.getBucket(key, ByteArrayCodec.INSTANCE).deleteAsync());
    }

    /** Gives a key another text if it still has this one; null stands for no such key. */
    CompletionStage<Boolean> replace(String key, @Nullable String present, String text) {
        return guarded(
                () ->
                        redis.<@Nullable String>getBucket(key, StringCodec.INSTANCE)
                                .compareAndSetAsync(present, text));
    }

    /** Says something to whoever listens now; how many heard it is nobody's business. */
    CompletionStage<Long> publish(String channel, String message) {
        return guarded(() -> redis.getTopic(channel, StringCodec.INSTANCE).publishAsync(message));
    }

    private static <R> CompletionStage<R> eval(
            RScript scripts, Script script, List<Object> keys, Object... args) {
        return scripts.<R>evalShaAsync(Mode.READ_WRITE, script.sha(), script.answer(), keys, args)
                .exceptionallyCompose(
                        failure ->
                                isUnknownScript(failure)
                                        ? scripts.evalAsync(
                                                Mode.READ_WRITE,
                                                script.text(),
                                                script.answer(),
                                                keys,
                                                args)
                                        : CompletableFuture.failedStage(failure));
    }

    /** Redis forgets scripts when it restarts and when it is told to. */
    private static boolean isUnknownScript(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof RedisException
                && String.valueOf(cause.getMessage()).contains("NOSCRIPT");
    }

    private <R> CompletionStage<R> guarded(Supplier<CompletionStage<R>> call) {
        if (!trust.isGiven()) {
            return CompletableFuture.failedStage(new StoreDown("Redis was not checked yet"));
        }
        if (!breaker.tryAcquirePermission()) {
            return CompletableFuture.failedStage(new StoreDown("Redis is left alone for a while"));
        }
        var start = System.nanoTime();
        return sent(call)
                .whenComplete(
                        (answer, failure) -> {
                            var took = System.nanoTime() - start;
                            if (failure == null) {
                                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
                            } else {
                                breaker.onError(took, TimeUnit.NANOSECONDS, failure);
                            }
                        });
    }

    /** The client connects when it is first used, and says on the spot when it cannot. */
    private static <R> CompletionStage<R> sent(Supplier<CompletionStage<R>> call) {
        try {
            return call.get();
        } catch (RedisException unreachable) {
            return CompletableFuture.failedStage(unreachable);
        }
    }
}
