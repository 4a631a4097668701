package io.foyer.booking.fault;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Does to single keys of holds what clocks, operators and mistakes may do to them. */
final class Tampering {

    /** Picks a key of a hold, a seat or a buyer by the number given, and lets it end otherwise. */
    private static final String TAMPER =
            """
            local keys = redis.call('KEYS', ARGV[1] .. ':' .. string.sub(KEYS[1], 5) .. ':*')
            if #keys == 0 then return 0 end
            table.sort(keys)
            local key = keys[ARGV[2] % #keys + 1]
            if ARGV[3] == 'never' then return redis.call('PERSIST', key) end
            if ARGV[3] == 'now' then return redis.call('DEL', key) end
            return redis.call('PEXPIRE', key, ARGV[3] == 'soon' and 1 or 7200000)
            """;

    private static final List<String> KINDS = List.of("seat", "seat", "hold", "holder", "streak");
    private static final List<String> ENDS = List.of("now", "soon", "late", "never");

    private final RedissonClient redis;
    private final UUID showtime;
    private final Random random;
    private int done;

    Tampering(RedissonClient redis, UUID showtime, long seed) {
        this.redis = redis;
        this.showtime = showtime;
        this.random = new Random(seed);
    }

    void once() {
        Long changed =
                redis.getScript(StringCodec.INSTANCE)
                        .eval(
                                Mode.READ_WRITE,
                                TAMPER,
                                ReturnType.LONG,
                                List.of("map:{%s}".formatted(showtime)),
                                KINDS.get(random.nextInt(KINDS.size())),
                                random.nextInt(1_000),
                                ENDS.get(random.nextInt(ENDS.size())));
        done += changed.intValue();
    }

    /** How many keys were changed. */
    int done() {
        return done;
    }
}
