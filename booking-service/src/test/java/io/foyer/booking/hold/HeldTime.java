package io.foyer.booking.hold;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * Lets time pass for the holds of a showtime in a real Redis, whose clock no test can move: all
 * that ends at some time ends so much earlier.
 */
public final class HeldTime {

    private static final String PASS =
            """
            local call, by = redis.call, tonumber(ARGV[1])
            local function earlier(millis)
                if tonumber(millis) == 0 then return '0' end -- no end
                return string.format('%.0f', millis - by)
            end
            for _, key in ipairs(call('KEYS', '*' .. string.sub(KEYS[1], 5) .. '*')) do
                local kind, left = string.match(key, '^%a+'), call('PTTL', key)
                if kind == 'map' then -- shows what is, and ends long after
                elseif left >= 0 and left <= by then
                    call('DEL', key)
                else
                    if left >= 0 then call('PEXPIRE', key, left - by) end
                    if kind == 'hold' then
                        local account, till, rest = string.match(call('GET', key), '^([^|]*)|(%d+)|(.*)$')
                        call('SET', key, account .. '|' .. earlier(till) .. '|' .. rest, 'KEEPTTL')
                    elseif kind == 'streak' then
                        local all = call('HGETALL', key)
                        for i = 1, #all, 2 do
                            local since, till = string.match(all[i + 1], '^(%d+)|(%d+)$')
                            call('HSET', key, all[i], earlier(since) .. '|' .. earlier(till))
                        end
                    elseif kind ~= 'seat' then
                        local all = call('ZRANGE', key, 0, -1, 'WITHSCORES')
                        for i = 1, #all, 2 do call('ZADD', key, earlier(all[i + 1]), all[i]) end
                    end
                end
            end
            return 'passed'
            """;

    private HeldTime() {}

    public static void pass(RedissonClient redis, UUID showtimeId, Duration time) {
        redis.getScript(StringCodec.INSTANCE)
                .eval(
                        Mode.READ_WRITE,
                        PASS,
                        ReturnType.VALUE,
                        List.of(MapKeys.map(showtimeId)),
                        time.toMillis());
    }
}
