-- Many holds of one showtime in one call; of each hold all seats or none.
-- ARGV 3: how many times its length a buyer may keep a seat, however often it is held anew; 4: for how long the seat
-- must be left then; 5: for how long streaks are remembered after a hold, both in milliseconds.
-- From 6: for each hold its id, its buyer, its length in milliseconds, the most seats the buyer may hold, the number of
-- seats, the seats.
-- Answers a line per hold: "held <until>", "taken <seats>" or "limit <held already>"; only "unloaded" without a map.
if not loaded() then return {'unloaded'} end

local now = nowMillis()
local periods, coolDown, remembered = tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
local wishes, ids, keys, reads = {}, {}, {}, {}
local arg, last = 6, #ARGV
while arg <= last do
    local count = tonumber(ARGV[arg + 4])
    local ordinals = {unpack(ARGV, arg + 5, arg + 4 + count)}
    wishes[#wishes + 1] = {
        id = ARGV[arg], account = ARGV[arg + 1], lasts = tonumber(ARGV[arg + 2]), may = tonumber(ARGV[arg + 3]),
        ordinals = ordinals, first = #keys
    }
    ids[#ids + 1] = holdKey(ARGV[arg])
    for _, ordinal in ipairs(ordinals) do
        keys[#keys + 1] = seatKey(ordinal)
        local n = #reads
        reads[n + 1], reads[n + 2], reads[n + 3] = 'GET', 'u2', offset(ordinal)
    end
    arg = arg + 5 + count
end

-- All reads for the whole batch; what the batch itself changes is kept in the two tables below.
local earlier = call('MGET', unpack(ids))
local owners = call('MGET', unpack(keys))
local states = call('BITFIELD', map, unpack(reads))
local untilOf, gone = {}, {}

local function takenOf(wish)
    local taken = {}
    for i, ordinal in ipairs(wish.ordinals) do
        if owners[wish.first + i] or gone[ordinal] or states[wish.first + i] >= SOLD then
            taken[#taken + 1] = ordinal
        end
    end
    return taken
end

-- Since when the buyer keeps each of the seats, were they held now; and those that were kept for so long that they are
-- to be left for a while.
local function sinceOf(wish)
    local since, till = streaks(wish.account, wish.ordinals)
    local worn = {}
    for i, ordinal in ipairs(wish.ordinals) do
        if not since[i] or (till[i] ~= OPEN and till[i] + coolDown <= now) then since[i] = now end
        if since[i] + periods * wish.lasts < now + wish.lasts then worn[#worn + 1] = ordinal end
    end
    return since, worn
end

-- How many seats the buyer holds, and until when at most.
local function holding(holder)
    local live = call('ZRANGEBYSCORE', holder, whole(now), '+inf', 'WITHSCORES')
    local count, latest = 0, 0
    for i = 1, #live, 2 do
        count = count + tonumber(string.match(live[i], '%d+$'))
        latest = tonumber(live[i + 1])
    end
    return count, latest
end

local ends = {}

local function take(wish, holder, held, latest, since)
    local ending = now + wish.lasts
    local till, ordinals = whole(ending), table.concat(wish.ordinals, ',')
    for i, ordinal in ipairs(wish.ordinals) do
        call('SET', keys[wish.first + i], wish.id, 'PXAT', till)
        gone[ordinal] = true
        show(ordinal, HELD)
    end
    call('SET', holdKey(wish.id), wish.account .. '|' .. till .. '|' .. ordinals, 'PXAT', till)
    if held > 0 then call('ZREMRANGEBYSCORE', holder, '-inf', '(' .. whole(now)) end
    call('ZADD', holder, till, wish.id .. '|' .. #wish.ordinals)
    call('PEXPIREAT', holder, whole(math.max(ending, latest)))
    setStreaks(wish.account, wish.ordinals, since, ending)
    call('PEXPIRE', streakKey(wish.account), remembered)
    ends[#ends + 1] = till
    ends[#ends + 1] = wish.id .. '|' .. ordinals
    untilOf[wish.id] = till
    return 'held ' .. till
end

local answers = {}
for i, wish in ipairs(wishes) do
    local till = untilOf[wish.id] or (earlier[i] and string.match(earlier[i], '|(%d+)|'))
    if till then
        answers[i] = 'held ' .. till
    else
        local taken = takenOf(wish)
        if #taken > 0 then
            answers[i] = 'taken ' .. table.concat(taken, ',')
        else
            local holder = holderKey(wish.account)
            local held, latest = holding(holder)
            if held + #wish.ordinals > wish.may then
                answers[i] = 'limit ' .. held
            else
                local since, worn = sinceOf(wish)
                if #worn > 0 then
                    answers[i] = 'taken ' .. table.concat(worn, ',')
                else
                    answers[i] = take(wish, holder, held, latest, since)
                end
            end
        end
    end
end
if #ends > 0 then call('ZADD', holds, unpack(ends)) end
publish()
return answers
