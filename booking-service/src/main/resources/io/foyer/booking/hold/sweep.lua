-- Shows the seats of expired holds as free. ARGV 3: most holds to look at. Answers how many there were.
-- The seats' own keys have expired by then, and one that has not, whatever the reason, ends here; the grace covers that
-- key expiry and TIME may use clock readings some milliseconds apart. A seat that has another owner is left alone. A hold
-- that is kept is not among those looked at.
local GRACE_MILLIS = 10
local due = call('ZRANGEBYSCORE', holds, '-inf', whole(nowMillis() - GRACE_MILLIS), 'LIMIT', 0, ARGV[3])
if #due == 0 then return 0 end
call('ZREM', holds, unpack(due))
if not loaded() then return #due end
for _, hold in ipairs(due) do
    local id = string.match(hold, '^[^|]+')
    for ordinal in string.gmatch(string.match(hold, '[^|]*$'), '%d+') do
        local owner = call('GET', seatKey(ordinal))
        if owner == id then call('DEL', seatKey(ordinal)) end
        if (not owner or owner == id) and shown(ordinal) == HELD then free(ordinal) end
    end
end
publish()
return #due
