-- Drops an entry and makes every loading that is under way too late to be kept. Told twice, it is dropped once.
-- KEYS: entry, generation, lock. ARGV: the new generation, its life (ms)
if redis.call('GET', KEYS[2]) == ARGV[1] then
    return 0
end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
redis.call('DEL', KEYS[1], KEYS[3])
return 1
