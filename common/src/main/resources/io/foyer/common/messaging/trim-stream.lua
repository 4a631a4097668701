-- KEYS: a stream. ARGV: how many seconds an entry is kept. Answers how many went.
local now = tonumber(redis.call('TIME')[1])
return redis.call('XTRIM', KEYS[1], 'MINID', '=', string.format('%d-0', (now - tonumber(ARGV[1])) * 1000))
