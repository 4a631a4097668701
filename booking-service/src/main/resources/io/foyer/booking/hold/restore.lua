-- Puts holds that Postgres knows of here. ARGV from 3: for each hold its id, its buyer, for how many milliseconds it
-- still lasts, 1 if it was made in Postgres, the number of its seats, the seats in ascending order.
-- A hold made in Postgres is under the index of claims, so it overrides whoever holds its seats here; one that was made
-- here and lost gets back what nobody else has taken meanwhile. Without a map only the holds are written, and the load
-- shows them. Answers how many holds were written.
local now = nowMillis()
local mapped = loaded()

-- The hold is here, and lasts no longer than it may. One that was kept is not among the live holds: left alone, too.
local function isHere(id, ending)
    local value = call('GET', holdKey(id))
    if not value then return false end
    local till = tonumber(string.match(value, '|(%d+)|'))
    return till <= ending or not call('ZSCORE', holds, id .. '|' .. string.match(value, '[^|]*$'))
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

local arg, last, restored = 3, #ARGV, 0
while arg <= last do
    local id, account, ending = ARGV[arg], ARGV[arg + 1], now + ARGV[arg + 2]
    local direct, seatCount = ARGV[arg + 3] == '1', tonumber(ARGV[arg + 4])
    local ordinals = {unpack(ARGV, arg + 5, arg + 4 + seatCount)}
    arg = arg + 5 + seatCount
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
            restored = restored + 1
        end
    end
end
publish()
return restored
