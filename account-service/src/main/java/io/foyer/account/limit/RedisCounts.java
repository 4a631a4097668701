package io.foyer.account.limit;

import java.time.Duration;
import java.util.List;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/** One count for all instances. Windows are Redis' own expiry, so no clocks have to agree. */
@Component
class RedisCounts implements Counts {

    /** In one step, so that no count is left without an end. */
    private static final String ADD =
            """
            local number = redis.call('INCR', KEYS[1])
            if redis.call('PTTL', KEYS[1]) < 0 then
                redis.call('PEXPIRE', KEYS[1], ARGV[1])
            end
            return {number, redis.call('PTTL', KEYS[1])}
            """;

    private static final String READ =
            """
            return {tonumber(redis.call('GET', KEYS[1]) or 0), redis.call('PTTL', KEYS[1])}
            """;

    private final RedissonClient redis;

    RedisCounts(RedissonClient redis) {
        this.redis = redis;
    }

    @Override
    public Counted add(String key, Duration window) {
        return run(Mode.READ_WRITE, ADD, key, window.toMillis());
    }

    @Override
    public Counted read(String key) {
        return run(Mode.READ_ONLY, READ, key);
    }

    @Override
    public void clear(String key) {
        redis.getBucket(key, StringCodec.INSTANCE).delete();
    }

    private Counted run(Mode mode, String script, String key, Object... arguments) {
        List<Long> answer =
                redis.getScript(StringCodec.INSTANCE)
                        .eval(mode, script, ReturnType.LIST, List.of(key), arguments);
        return new Counted(answer.get(0), Duration.ofMillis(Math.max(0, answer.get(1))));
    }
}
