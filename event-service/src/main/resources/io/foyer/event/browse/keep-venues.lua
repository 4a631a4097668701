-- Puts the gathered venues in place, unless one changed since the gathering began, and ends the gathering.
-- KEYS: places, generation, lock, gathered. ARGV: the generation it was begun at, token, life (ms)
local kept = 0
if redis.call('GET', KEYS[2]) == ARGV[1] and redis.call('EXISTS', KEYS[4]) == 1 then
    redis.call('RENAME', KEYS[4], KEYS[1])
    redis.call('PEXPIRE', KEYS[1], ARGV[3])
    kept = 1
else
    redis.call('DEL', KEYS[4])
end
if redis.call('GET', KEYS[3]) == ARGV[2] then
    redis.call('DEL', KEYS[3])
end
return kept
