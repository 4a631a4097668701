-- Many holds of one showtime in one call; of each hold all seats and places or none.
-- ARGV 3: how many times its length a buyer may keep a seat, however often it is held anew; 4: for how long the seat
-- must be left then; 5: for how long streaks are remembered after a hold, both in milliseconds.
-- From 6: for each hold its id, its buyer, its length in milliseconds, the most seats the buyer may hold, the number of
-- seats, the seats; the number of standing sections, and for each its id, its first place, how many places it has, how
-- many are wished for, and the place to look from.
-- Answers a line per hold: "held <until> <ordinals>", "taken <seats> <sections>" or "limit <held already>"; only
-- "unloaded" without a map. A standing place is anybody's who finds it free: it is chosen here, in the step that takes it.
if not loaded() then return {'unloaded'} end

local now = nowMillis()
local periods, coolDown, remembered = tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
local wishes, ids, keys, reads = {}, {}, {}, {}
local arg, last = 6, #ARGV
while arg <= last do
    local count = tonumber(ARGV[arg + 4])
    local wish = {
        id = ARGV[arg], account = ARGV[arg + 1], lasts = tonumber(ARGV[arg + 2]), may = tonumber(ARGV[arg + 3]),
        ordinals = {unpack(ARGV, arg + 5, arg + 4 + count)}, first = #keys, size = count, standing = {}
    }
    wishes[#wishes + 1] = wish
    ids[#ids + 1] = holdKey(wish.id)
    for _, ordinal in ipairs(wish.ordinals) do
        keys[#keys + 1] = seatKey(ordinal)
        local n = #reads
        reads[n + 1], reads[n + 2], reads[n + 3] = 'GET', 'u2', offset(ordinal)
    end
    arg = arg + 5 + count
    for i = 1, tonumber(ARGV[arg]) do
        wish.standing[i] = {
            id = ARGV[arg + 1], from = tonumber(ARGV[arg + 2]), to = ARGV[arg + 2] + ARGV[arg + 3],
            wanted = tonumber(ARGV[arg + 4]), start = tonumber(ARGV[arg + 5])
        }
        wish.size = wish.size + wish.standing[i].wanted
        arg = arg + 5
    end
    arg = arg + 1
end

-- All reads for the whole batch; what the batch itself changes is kept in the two tables below.
local earlier = call('MGET', unpack(ids))
local owners, states = {}, {}
if #keys > 0 then
    owners = call('MGET', unpack(keys))
    states = call('BITFIELD', map, unpack(reads))
end
local answerOf, gone = {}, {}

local function takenOf(wish)
    local taken = {}
    for i, ordinal in ipairs(wish.ordinals) do
        if owners[wish.first + i] or gone[ordinal] or states[wish.first + i] >= SOLD then
            taken[#taken + 1] = ordinal
        end
    end
    return taken
end

-- Finds the next byte of the map with a free place among its four: one in which not every pair of bits says something
-- else. Made from ranges, three bytes each; the first one begins with a bracket, which may stand nowhere else.
local withFree
local function freeByte()
    if not withFree then
        local full = {']-_'}
        for _, high in ipairs({5, 6, 7, 9, 10, 11, 13, 14, 15}) do
            for _, low in ipairs({5, 9, 13}) do
                local byte = high * 16 + low
                if byte ~= 93 then full[#full + 1] = string.char(byte, 45, byte + 2) end
            end
        end
        withFree = '[^' .. table.concat(full) .. ']'
    end
    return withFree
end

local SMALLEST_PIECE, LARGEST_PIECE = 64, 4096

-- Adds places from one ordinal on until before another one that the map shows as free, until there are enough. Reads the
-- map in pieces, each twice as long as the one before: mostly the first has what is wanted. What lies behind the map's
-- last byte is free.
local function look(from, to, wanted, found)
    local byte, last, size = math.floor(from / 4), math.floor((to - 1) / 4), SMALLEST_PIECE
    while byte <= last and #found < wanted do
        local upTo = math.min(byte + size - 1, last)
        local piece = call('GETRANGE', map, byte, upTo)
        piece = piece .. string.rep('\0', upTo - byte + 1 - #piece)
        local at = string.find(piece, freeByte())
        while at and #found < wanted do
            local bits, place = string.byte(piece, at), (byte + at - 1) * 4
            for ordinal = place, place + 3 do
                if bits % 4 == FREE and ordinal >= from and ordinal < to and #found < wanted then
                    local name = whole(ordinal)
                    if not gone[name] then found[#found + 1] = name end
                end
                bits = math.floor(bits / 4)
            end
            at = string.find(piece, freeByte(), at + 1)
        end
        byte, size = upTo + 1, math.min(size * 2, LARGEST_PIECE)
    end
end

-- Places of a section that are free: shown so, and nobody's by their keys, which decide. Fewer than wanted if there are
-- not enough.
local function search(section)
    local found, owned
    repeat
        found, owned = {}, false
        if section.start < section.to then look(section.start, section.to, section.wanted, found) end
        if section.start > section.from then look(section.from, section.start, section.wanted, found) end
        if #found < section.wanted then return found end
        local names = {}
        for i, ordinal in ipairs(found) do names[i] = seatKey(ordinal) end
        for i, owner in ipairs(call('MGET', unpack(names))) do
            if owner then
                gone[found[i]] = true
                owned = true
            end
        end
    until not owned
    return found
end

-- How many places of a section were left when somebody looked everywhere; within one batch they only get fewer.
local left = {}

-- The places for a wish, and the sections that have too few.
local function placesFor(wish)
    local places, short = {}, {}
    for _, section in ipairs(wish.standing) do
        local found = {}
        if not left[section.id] or section.wanted <= left[section.id] then
            found = search(section)
            if #found < section.wanted then left[section.id] = #found end
        end
        if #found < section.wanted then short[#short + 1] = section.id end
        for _, ordinal in ipairs(found) do places[#places + 1] = ordinal end
    end
    return places, short
end

-- The section that a place was wished for in; nothing for a seat.
local function sectionOf(wish, ordinal)
    for _, section in ipairs(wish.standing) do
        if ordinal >= section.from and ordinal < section.to then return section.id end
    end
end

-- Since when the buyer keeps each of these, were they held now; and those that were kept for so long that they are to be
-- left for a while: seats, and sections of places.
local function sinceOf(wish, all)
    local since, till = streaks(wish.account, all)
    local seats, sections = {}, {}
    for i, ordinal in ipairs(all) do
        if not since[i] or (till[i] ~= OPEN and till[i] + coolDown <= now) then since[i] = now end
        if since[i] + periods * wish.lasts < now + wish.lasts then
            local section = sectionOf(wish, tonumber(ordinal))
            if not section then seats[#seats + 1] = ordinal
            elseif sections[#sections] ~= section then sections[#sections + 1] = section end
        end
    end
    return since, seats, sections
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

local function take(wish, all, holder, held, latest, since)
    local ending = now + wish.lasts
    local till, ordinals = whole(ending), table.concat(all, ',')
    for _, ordinal in ipairs(all) do
        call('SET', seatKey(ordinal), wish.id, 'PXAT', till)
        gone[ordinal] = true
        show(ordinal, HELD)
    end
    call('SET', holdKey(wish.id), wish.account .. '|' .. till .. '|' .. ordinals, 'PXAT', till)
    if held > 0 then call('ZREMRANGEBYSCORE', holder, '-inf', '(' .. whole(now)) end
    call('ZADD', holder, till, wish.id .. '|' .. #all)
    call('PEXPIREAT', holder, whole(math.max(ending, latest)))
    setStreaks(wish.account, all, since, ending)
    call('PEXPIRE', streakKey(wish.account), remembered)
    ends[#ends + 1] = till
    ends[#ends + 1] = wish.id .. '|' .. ordinals
    answerOf[wish.id] = 'held ' .. till .. ' ' .. ordinals
    return answerOf[wish.id]
end

-- What the first request with this id was answered, if it was given anything.
local function answered(wish, value)
    if answerOf[wish.id] or not value then return answerOf[wish.id] end
    local till, ordinals = string.match(value, '|(%d+)|(.*)$')
    return 'held ' .. till .. ' ' .. ordinals
end

-- Seats and places, ascending.
local function together(seats, places)
    local all = {unpack(seats)}
    for _, place in ipairs(places) do all[#all + 1] = place end
    table.sort(all, function(a, b) return tonumber(a) < tonumber(b) end)
    return all
end

local function refused(seats, sections)
    return 'taken ' .. table.concat(seats, ',') .. ' ' .. table.concat(sections, ',')
end

local function judge(wish)
    local taken = takenOf(wish)
    local places, short = placesFor(wish)
    if #taken + #short > 0 then return refused(taken, short) end
    local holder = holderKey(wish.account)
    local held, latest = holding(holder)
    if held + wish.size > wish.may then return 'limit ' .. held end
    local all = together(wish.ordinals, places)
    local since, seats, sections = sinceOf(wish, all)
    if #seats + #sections > 0 then return refused(seats, sections) end
    return take(wish, all, holder, held, latest, since)
end

local answers = {}
for i, wish in ipairs(wishes) do answers[i] = answered(wish, earlier[i]) or judge(wish) end
if #ends > 0 then call('ZADD', holds, unpack(ends)) end
publish()
return answers
