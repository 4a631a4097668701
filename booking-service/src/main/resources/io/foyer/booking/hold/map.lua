-- Put before each of the other scripts: the keys of one showtime, and how its live map is read and changed.
-- KEYS: map:{id}, map:{id}:version, map:{id}:deltas, holds:{id}. The keys of single seats, holds and buyers are made
-- from the same hash tag, so that everything a script touches lies on one cluster slot.
-- ARGV 1, 2: about how many deltas to keep, and for how many milliseconds.
local call = redis.call
local map, version, deltas, holds = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local tag = string.sub(map, 5)
local base = map .. ':base'
local FREE, HELD, SOLD, NOT_FOR_SALE = 0, 1, 2, 3

local function seatKey(ordinal) return 'seat:' .. tag .. ':' .. ordinal end
local function holdKey(id) return 'hold:' .. tag .. ':' .. id end
local function holderKey(account) return 'holder:' .. tag .. ':' .. account end
local function streakKey(account) return 'streak:' .. tag .. ':' .. account end

local function loaded() return call('EXISTS', version) == 1 end

local function nowMillis()
    local time = call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000)
end

-- Lua would write 1.7e+12.
local function whole(number) return string.format('%.0f', number) end

-- BITFIELD counts bits from a byte's most significant end, the map from its least significant one.
local function offset(ordinal) return math.floor(ordinal / 4) * 8 + (3 - ordinal % 4) * 2 end

local function shown(ordinal) return call('BITFIELD', map, 'GET', 'u2', offset(ordinal))[1] end

local writes, changes = {}, {}

-- Notes what a seat is to show from now on; publish() makes it so.
local function show(ordinal, state)
    local n = #writes
    writes[n + 1], writes[n + 2], writes[n + 3], writes[n + 4] = 'SET', 'u2', offset(ordinal), state
    changes[#changes + 1] = ordinal .. ':' .. state
end

-- What a seat shows when nobody has it: free, or not for sale if it stopped being so while somebody had it.
local function free(ordinal) show(ordinal, call('BITFIELD', base, 'GET', 'u2', offset(ordinal))[1]) end

-- What unpack() can give is limited; a multiple of the four arguments that a seat takes.
local AT_ONCE = 4000
local function write()
    for from = 1, #writes, AT_ONCE do
        call('BITFIELD', map, unpack(writes, from, math.min(from + AT_ONCE - 1, #writes)))
    end
end

-- One delta for all that this call changed.
local function publish()
    if #changes == 0 then return end
    write()
    local now = whole(call('INCR', version))
    local delta = table.concat(changes, ',')
    call('XADD', deltas, 'MAXLEN', '~', ARGV[1], now .. '-0', 'd', delta)
    call('PEXPIRE', deltas, ARGV[2])
    call('PUBLISH', map, now .. '|' .. delta)
end

-- ARGV 3 is a hold's id in most scripts, the seats follow it in ascending order.
local function seats() return {unpack(ARGV, 4)} end

-- A streak is how long a buyer has kept one seat from everybody else without a pause: since when, and until when; OPEN
-- while the seat is being paid for. Answers both for each of the seats, nothing where there is no streak.
local OPEN = 0
local function streaks(account, ordinals)
    local known, since, till = call('HMGET', streakKey(account), unpack(ordinals)), {}, {}
    for i = 1, #ordinals do
        if known[i] then
            local from, to = string.match(known[i], '^(%d+)|(%d+)$')
            since[i], till[i] = tonumber(from), tonumber(to)
        end
    end
    return since, till
end

local function setStreaks(account, ordinals, since, till)
    local fields, ending, last, streak = {}, '|' .. whole(till), nil, nil
    for i, ordinal in ipairs(ordinals) do
        if since[i] then
            -- Mostly they began together.
            if since[i] ~= last then last, streak = since[i], whole(since[i]) .. ending end
            local n = #fields
            fields[n + 1], fields[n + 2] = ordinal, streak
        end
    end
    if #fields > 0 then call('HSET', streakKey(account), unpack(fields)) end
end

-- The hold is no longer among the live ones: neither swept, nor counted against its buyer, nor released. Its buyer has
-- had the seats until now; or OPEN; or for good, and then nothing is told.
local function forget(id, ordinals, till)
    call('ZREM', holds, id .. '|' .. table.concat(ordinals, ','))
    local value = call('GET', holdKey(id))
    if value then
        local account = string.match(value, '^[^|]+')
        call('ZREM', holderKey(account), id .. '|' .. #ordinals)
        if till then
            setStreaks(account, ordinals, streaks(account, ordinals), till)
        else
            call('HDEL', streakKey(account), unpack(ordinals))
        end
    end
    return value
end
