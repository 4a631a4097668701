-- Gives back what a hold (ARGV 3) still has. A hold that was kept, sold or swept is not among the live ones any more.
if not loaded() then return 'unloaded' end
local id = ARGV[3]
local value = call('GET', holdKey(id))
if not value then return 'done' end
local ordinals = {}
for ordinal in string.gmatch(string.match(value, '[^|]*$'), '%d+') do ordinals[#ordinals + 1] = ordinal end
if call('ZREM', holds, id .. '|' .. table.concat(ordinals, ',')) == 0 then return 'done' end
forget(id, ordinals, nowMillis())
call('DEL', holdKey(id))
for _, ordinal in ipairs(ordinals) do
    if call('GET', seatKey(ordinal)) == id then
        call('DEL', seatKey(ordinal))
        if shown(ordinal) == HELD then free(ordinal) end
    end
end
publish()
return 'done'
