package io.foyer.common.messaging;

import io.foyer.common.cache.LuaScript;
import java.util.List;
import org.redisson.api.RScript;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Streams keep an entry for so long, by Redis' own clock. Without that a quiet stream would keep
 * some for months, and whoever read it from its beginning would act on them again.
 */
class StreamAges {

    private static final LuaScript TRIM =
            LuaScript.of(StreamAges.class, "trim-stream.lua", RScript.ReturnType.LONG);

    private final JdbcClient jdbc;
    private final RedissonClient redis;
    private final MessagingProperties limits;

    StreamAges(JdbcClient jdbc, RedissonClient redis, MessagingProperties limits) {
        this.jdbc = jdbc;
        this.redis = redis;
        this.limits = limits;
    }

    /** Those that this service sends to; how many entries went. */
    long trim() {
        return jdbc.sql("SELECT DISTINCT stream FROM outbox").query(String.class).stream()
                .mapToLong(this::trim)
                .sum();
    }

    long trim(String stream) {
        return redis.getScript(StringCodec.INSTANCE)
                .eval(
                        RScript.Mode.READ_WRITE,
                        TRIM.text(),
                        TRIM.answer(),
                        List.of(stream),
                        String.valueOf(limits.streamAge().toSeconds()));
    }
}
