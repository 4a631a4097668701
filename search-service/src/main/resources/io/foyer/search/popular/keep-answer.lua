-- Keeps an answer, unless another one asks for everybody by now, and makes room: the dead go first, then the least recently used.
-- KEYS: answers, their ends, their uses, loading. ARGV: question, token, answer, its life (ms), most answers, the longest life (ms)
-- Answers how many of the living had to go, or -1 when it was not kept.
local AT_ONCE = 100
local holder = redis.call('GET', KEYS[4])
if holder ~= ARGV[2] and holder ~= ARGV[2] .. '+' then
    return -1
end
redis.call('DEL', KEYS[4])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function forget(questions)
    if #questions > 0 then
        redis.call('HDEL', KEYS[1], unpack(questions))
        redis.call('ZREM', KEYS[2], unpack(questions))
        redis.call('ZREM', KEYS[3], unpack(questions))
    end
end

forget(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, AT_ONCE))
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('ZADD', KEYS[2], now + ARGV[4] * 1000, ARGV[1])
redis.call('ZADD', KEYS[3], now, ARGV[1])
local surplus = math.min(redis.call('ZCARD', KEYS[3]) - ARGV[5], AT_ONCE)
local evicted = 0
if surplus > 0 then
    local oldest = redis.call('ZRANGE', KEYS[3], 0, surplus - 1)
    evicted = #oldest
    forget(oldest)
end
for i = 1, 3 do
    redis.call('PEXPIRE', KEYS[i], ARGV[6])
end
return evicted
