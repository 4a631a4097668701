-- Puts a map built from Postgres in place, unless one is there already: of several loaders the first wins.
-- ARGV 3: the map's bytes; 4: for how many milliseconds it is kept; 5: the map as it would be without claims; then seat
-- and booking of each claim that is being paid. Holds that are still alive in Redis are shown as well; seats that are
-- kept for a claim that ended while Redis was away are let go.
-- Versions grow over a loss of Redis, since they start at the clock, and over a loss of the version alone.
if loaded() then return 0 end
local now = nowMillis()
local forgotten = whole(now + ARGV[4])
call('SET', map, ARGV[3], 'PXAT', forgotten)
call('SET', base, ARGV[5], 'PXAT', forgotten)
local paying = {}
for i = 6, #ARGV, 2 do
    paying[ARGV[i]] = true
    call('SET', seatKey(ARGV[i]), ARGV[i + 1])
end
-- Nearly all places have no key at all, so those that have one are looked for many at a time.
local PIECE = 1000
local function letGo(from, to)
    local keys = {}
    for ordinal = from, to do
        if not paying[whole(ordinal)] then keys[#keys + 1] = seatKey(ordinal) end
    end
    if #keys == 0 then return end
    for i, owner in ipairs(call('MGET', unpack(keys))) do
        if owner and call('PTTL', keys[i]) == -1 then call('DEL', keys[i]) end
    end
end
local places = #ARGV[3] * 4
for from = 0, places - 1, PIECE do letGo(from, math.min(from + PIECE, places) - 1) end
for _, hold in ipairs(call('ZRANGEBYSCORE', holds, whole(now), '+inf')) do
    local id = string.match(hold, '^[^|]+')
    for ordinal in string.gmatch(string.match(hold, '[^|]*$'), '%d+') do
        local state = shown(ordinal)
        if call('GET', seatKey(ordinal)) == id and (state == FREE or state == NOT_FOR_SALE) then
            call('BITFIELD', map, 'SET', 'u2', offset(ordinal), HELD)
        end
    end
end
local newest = call('XREVRANGE', deltas, '+', '-', 'COUNT', 1)
local first = now
if newest[1] then first = math.max(now, tonumber(string.match(newest[1][1], '^%d+')) + 1) end
call('DEL', deltas)
call('SET', version, whole(first), 'PXAT', forgotten)
return 1
