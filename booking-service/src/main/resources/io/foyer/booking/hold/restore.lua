-- Puts holds that Postgres knows of here. ARGV 3: for how long streaks are remembered after a hold, in milliseconds; from
-- 4: for each hold its id, its buyer, for how many milliseconds it still lasts and has lasted, 1 if it was made in
-- Postgres, the number of its seats, the seats in ascending order.
-- A hold made in Postgres is under the index of claims, so it overrides whoever holds its seats here; one that was made
-- here and lost gets back what nobody else has taken meanwhile. Without a map only the holds are written, and the load
-- shows them. Answers how many holds were written.
local now = nowMillis()
local mapped = loaded()

-- The hold is here, and ends when it should, give or take the time it takes to say so. One that was kept is not among
-- the live holds: left alone, too.
local NEARLY_MILLIS = 1000
local function isHere(id, ending)
    local value = call('GET', holdKey(id))
    if not value then return false end
    local till = tonumber(string.match(value, '|(%d+)|'))
    return math.abs(till - ending) <= NEARLY_MILLIS or not call('ZSCORE', holds, id .. '|' .. string.match(value, '[^|]*$'))
end

local function mayHave(ordinal, id, direct)
    if mapped and shown(ordinal) == SOLD then return false end
    local owner = call('GET', seatKey(ordinal))
    return not owner or (owner == id or direct) and call('PTTL', seatKey(ordinal)) > 0
end

local function count(account, member, till)
    local holder = holderKey(account)
    local latest = now + math.max(call('PTTL', holder), 0)
    call('ZADD', holder, till, member)
    call('PEXPIREAT', holder, whole(math.max(tonumber(till), latest)))
end

local function remember(account, ordinals, kept, ending)
    local since = streaks(account, ordinals)
    for i = 1, #ordinals do since[i] = since[i] or now - kept end
    setStreaks(account, ordinals, since, ending)
    call('PEXPIRE', streakKey(account), ARGV[3])
end

local arg, last, restored = 4, #ARGV, 0
while arg <= last do
    local id, account, ending = ARGV[arg], ARGV[arg + 1], now + ARGV[arg + 2]
    local kept, direct, seatCount = ARGV[arg + 3], ARGV[arg + 4] == '1', tonumber(ARGV[arg + 5])
    local ordinals = {unpack(ARGV, arg + 6, arg + 5 + seatCount)}
    arg = arg + 6 + seatCount
    if ending > now and not isHere(id, ending) then
        local till, joined, got = whole(ending), table.concat(ordinals, ','), false
        for _, ordinal in ipairs(ordinals) do
            if mayHave(ordinal, id, direct) then
                call('SET', seatKey(ordinal), id, 'PXAT', till)
                if mapped and shown(ordinal) ~= HELD then show(ordinal, HELD) end
                got = true
            end
        end
        if got then
            call('SET', holdKey(id), account .. '|' .. till .. '|' .. joined, 'PXAT', till)
            count(account, id .. '|' .. seatCount, till)
            call('ZADD', holds, till, id .. '|' .. joined)
            remember(account, ordinals, kept, ending)
            restored = restored + 1
        end
    end
end
publish()
return restored
