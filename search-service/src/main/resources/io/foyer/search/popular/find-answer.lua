-- Finds an answer, or makes the caller the one who asks for everybody and tells whether it was asked before.
-- KEYS: answers, their ends, their uses, asked in this window, asked in the last, loading
-- ARGV: question, the caller's token, its lease (ms), life of a window (ms), then the question's bits in a window
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local ends = redis.call('ZSCORE', KEYS[2], ARGV[1])
if ends and tonumber(ends) > now then
    redis.call('ZADD', KEYS[3], 'XX', now, ARGV[1])
    return {'FOUND', redis.call('HGET', KEYS[1], ARGV[1])}
end
local again = true
for i = 5, #ARGV do
    local isSet = redis.call('SETBIT', KEYS[4], ARGV[i], 1)
    if isSet == 0 and redis.call('GETBIT', KEYS[5], ARGV[i]) == 0 then
        again = false
    end
end
redis.call('PEXPIRE', KEYS[4], ARGV[4])
local holder = redis.call('GET', KEYS[6])
if holder then
    if string.sub(holder, -1) ~= '+' then
        redis.call('APPEND', KEYS[6], '+') -- so the one who asks knows that somebody waits
    end
    return {'LOADING'}
end
redis.call('SET', KEYS[6], ARGV[2], 'PX', ARGV[3])
return {again and 'AGAIN' or 'FIRST'}
