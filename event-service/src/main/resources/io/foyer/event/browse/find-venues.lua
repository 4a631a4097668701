-- The venues around a point, or who is to gather all of them.
-- KEYS: places, generation, lock. ARGV: lon, lat, radius (km), a fresh generation, its life (ms), token, lease (ms)
if redis.call('EXISTS', KEYS[1]) == 1 then
    return {'FOUND', table.concat(
        redis.call('GEOSEARCH', KEYS[1], 'FROMLONLAT', ARGV[1], ARGV[2], 'BYRADIUS', ARGV[3], 'km'), ',')}
end
if not redis.call('SET', KEYS[3], ARGV[6], 'NX', 'PX', ARGV[7]) then
    return {'GATHERING'}
end
local generation = redis.call('GET', KEYS[2])
if not generation then
    generation = ARGV[4]
    redis.call('SET', KEYS[2], generation, 'PX', ARGV[5])
end
return {'YOURS', generation}
