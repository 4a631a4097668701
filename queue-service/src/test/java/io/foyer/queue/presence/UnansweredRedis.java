package io.foyer.queue.presence;

import io.foyer.common.cache.CacheProperties;
import io.foyer.common.cache.GuardedRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.redisson.api.RedissonClient;

/** Some of its answers come too late: what was asked has been done then, and nobody is told. */
final class UnansweredRedis extends GuardedRedis {

    private int calls;
    private int lateEvery;

    UnansweredRedis(RedissonClient redis, CacheProperties limits) {
        super(redis, limits, new SimpleMeterRegistry());
    }

    /** From now on each {@code n}th answer is late; 0 for none. */
    void lateEvery(int n) {
        calls = 0;
        lateEvery = n;
    }

    int calls() {
        return calls;
    }

    @Override
    public <T> Optional<T> ask(Function<RedissonClient, CompletionStage<T>> call) {
        calls++;
        var answer = super.ask(call);
        return lateEvery > 0 && calls % lateEvery == 0 ? Optional.empty() : answer;
    }
}
