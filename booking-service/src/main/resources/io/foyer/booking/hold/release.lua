-- Gives back what holds (ARGV 3 and on) still have. One that was kept, sold or swept is not among the live ones any more.
if not loaded() then return 'unloaded' end
local now = nowMillis()

local function release(id)
    local value = call('GET', holdKey(id))
    if not value then return end
    local ordinals = {}
    for ordinal in string.gmatch(string.match(value, '[^|]*$'), '%d+') do ordinals[#ordinals + 1] = ordinal end
    if call('ZREM', holds, id .. '|' .. table.concat(ordinals, ',')) == 0 then return end
    forget(id, ordinals, now)
    call('DEL', holdKey(id))
    for _, ordinal in ipairs(ordinals) do
        if call('GET', seatKey(ordinal)) == id then
            call('DEL', seatKey(ordinal))
            if shown(ordinal) == HELD then free(ordinal) end
        end
    end
end

for i = 3, #ARGV do release(ARGV[i]) end
publish()
return 'done'
