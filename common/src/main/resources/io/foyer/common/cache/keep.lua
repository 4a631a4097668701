-- Keeps what was loaded, unless it changed since the loading began, and ends the loading.
-- KEYS: entry, generation, lock. ARGV: the generation it was loaded at, token, entry, life (ms; 0: keep nothing)
local kept = 0
if ARGV[4] ~= '0' and redis.call('GET', KEYS[2]) == ARGV[1] then
    redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
    kept = 1
end
if redis.call('GET', KEYS[3]) == ARGV[2] then
    redis.call('DEL', KEYS[3])
end
return kept
