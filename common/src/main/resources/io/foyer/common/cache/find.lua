-- Finds an entry, or makes the caller the one who loads it.
-- KEYS: entry, generation, lock. ARGV: a fresh generation, its life (ms), the caller's token, the lease (ms)
local entry = redis.call('GET', KEYS[1])
if entry then
    return {'FOUND', entry}
end
if not redis.call('SET', KEYS[3], ARGV[3], 'NX', 'PX', ARGV[4]) then
    return {'LOADING'}
end
local generation = redis.call('GET', KEYS[2])
if not generation then
    generation = ARGV[1]
    redis.call('SET', KEYS[2], generation, 'PX', ARGV[2])
end
return {'YOURS', generation}
