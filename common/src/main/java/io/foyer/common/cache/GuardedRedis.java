package io.foyer.common.cache;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.ByteArrayCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis as something one can do without: a call takes no longer than a fraction of a second, and
 * after a few failures in a row nobody asks for a while. An empty answer says that Redis gave none.
 */
public class GuardedRedis {

    private static final Logger log = LoggerFactory.getLogger(GuardedRedis.class);

    private final RedissonClient redis;
    private final CacheProperties limits;
    private final CircuitBreaker breaker;

    /** Connecting is not covered by any timeout of the client's calls; here it is. */
    private final Executor caller = task -> Thread.ofVirtual().start(task);

    public GuardedRedis(RedissonClient redis, CacheProperties limits, MeterRegistry metrics) {
        this.redis = redis;
        this.limits = limits;
        this.breaker =
                CircuitBreaker.of(
                        "cache",
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(limits.failuresToOpen())
                                .minimumNumberOfCalls(limits.failuresToOpen())
                                .failureRateThreshold(100)
                                .waitDurationInOpenState(limits.openFor())
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
        metrics.gauge(
                "foyer.cache.breaker.closed",
                breaker,
                each -> each.getState() == CircuitBreaker.State.CLOSED ? 1 : 0);
    }

    /** Calls Redis; empty when it fails, takes too long, or has done so lately. */
    public <T> Optional<T> ask(Function<RedissonClient, CompletionStage<T>> call) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.empty();
        }
        var start = System.nanoTime();
        var answer =
                CompletableFuture.supplyAsync(() -> call.apply(redis), caller)
                        .thenCompose(Function.identity());
        try {
            var value = answer.get(limits.redisPatience().toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return Optional.of(value);
        } catch (ExecutionException | TimeoutException failure) {
            answer.cancel(true);
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            log.debug("Redis gave no answer", failure);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Runs a script. Its arguments are bytes, or are written as text; its answer is bytes. */
    public <T> Optional<T> run(LuaScript script, List<Object> keys, Object... arguments) {
        var bytes = Arrays.stream(arguments).<Object>map(LuaScript::argument).toArray();
        return ask(client -> eval(client, script, keys, bytes));
    }

    private static <T> CompletionStage<T> eval(
            RedissonClient client, LuaScript script, List<Object> keys, Object[] arguments) {
        var scripts = client.getScript(ByteArrayCodec.INSTANCE);
        return scripts.<T>evalShaAsync(
                        Mode.READ_WRITE, script.sha(), script.answer(), keys, arguments)
                .exceptionallyCompose(
                        failure ->
                                isUnknownScript(failure)
                                        ? scripts.evalAsync(
                                                Mode.READ_WRITE,
                                                script.text(),
                                                script.answer(),
                                                keys,
                                                arguments)
                                        : CompletableFuture.failedStage(failure));
    }

    /** Redis forgets scripts when it restarts and when it is told to. */
    private static boolean isUnknownScript(@Nullable Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof RedisException
                && String.valueOf(cause.getMessage()).contains("NOSCRIPT");
    }
}
