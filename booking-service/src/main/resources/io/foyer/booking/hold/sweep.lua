-- Shows the seats of expired holds as free. ARGV 3: most holds to look at. Answers how many there were.
-- The seats' own keys have expired by then, and one that has not, whatever the reason, ends here; the grace covers that
-- key expiry and TIME may use clock readings some milliseconds apart. A seat that has another owner is left alone. A hold
-- that is kept is not among those looked at.
local GRACE_MILLIS = 10
local due = call('ZRANGEBYSCORE', holds, '-inf', whole(nowMillis() - GRACE_MILLIS), 'LIMIT', 0, ARGV[3])
if #due == 0 then return 0 end
call('ZREM', holds, unpack(due))
if not loaded() then return #due end

local ids, ordinals, keys, reads = {}, {}, {}, {}
for _, hold in ipairs(due) do
    local id, list = string.match(hold, '^([^|]+).-([^|]*)$')
    for ordinal in string.gmatch(list, '%d+') do
        local n = #ordinals + 1
        ids[n], ordinals[n], keys[n] = id, ordinal, seatKey(ordinal)
        reads[3 * n - 2], reads[3 * n - 1], reads[3 * n] = 'GET', 'u2', offset(ordinal)
    end
end
local owners = call('MGET', unpack(keys))
local states, unclaimed = call('BITFIELD', map, unpack(reads)), call('BITFIELD', base, unpack(reads))
local over = {}
for i, ordinal in ipairs(ordinals) do
    if owners[i] == ids[i] then over[#over + 1] = keys[i] end
    if (not owners[i] or owners[i] == ids[i]) and states[i] == HELD then show(ordinal, unclaimed[i]) end
end
if #over > 0 then call('DEL', unpack(over)) end
publish()
return #due
