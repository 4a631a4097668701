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
local paying, owners, alive = {}, {}, {}
for i = 6, #ARGV, 2 do
    paying[tonumber(ARGV[i])] = true
    call('SET', seatKey(ARGV[i]), ARGV[i + 1])
end
-- A call for each place would keep everybody else waiting for a fifth of a second in a full house.
local PIECE = 1000
local function readOwners(from, to)
    local keys = {}
    for ordinal = from, to do keys[#keys + 1] = seatKey(ordinal) end
    for i, owner in ipairs(call('MGET', unpack(keys))) do
        if owner then owners[from + i - 1] = owner end
    end
end
local places = #ARGV[3] * 4
for from = 0, places - 1, PIECE do readOwners(from, math.min(from + PIECE, places) - 1) end

local function claimed(ordinal)
    local state = math.floor(string.byte(ARGV[3], math.floor(ordinal / 4) + 1) / 4 ^ (ordinal % 4)) % 4
    return state == HELD or state == SOLD
end
for _, hold in ipairs(call('ZRANGEBYSCORE', holds, whole(now), '+inf')) do
    local id = string.match(hold, '^[^|]+')
    for each in string.gmatch(string.match(hold, '[^|]*$'), '%d+') do
        local ordinal = tonumber(each)
        if owners[ordinal] == id then
            alive[ordinal] = true
            if not claimed(ordinal) then show(ordinal, HELD) end
        end
    end
end
write()
for ordinal in pairs(owners) do
    if not paying[ordinal] and not alive[ordinal] then
        local key = seatKey(ordinal)
        if call('PTTL', key) == -1 then call('DEL', key) end
    end
end
local newest = call('XREVRANGE', deltas, '+', '-', 'COUNT', 1)
local first = now
if newest[1] then first = math.max(now, tonumber(string.match(newest[1][1], '^%d+')) + 1) end
call('DEL', deltas)
call('SET', version, whole(first), 'PXAT', forgotten)
return 1
