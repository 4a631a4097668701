-- Puts a venue where it is now, and makes a gathering that is under way too late.
-- KEYS: places, generation, lock. ARGV: a fresh generation, its life (ms), lon, lat, venue
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
redis.call('DEL', KEYS[3])
if redis.call('EXISTS', KEYS[1]) == 1 then
    redis.call('GEOADD', KEYS[1], ARGV[3], ARGV[4], ARGV[5])
end
return 1
